import { z } from "zod";

/**
 * Whether a change is based on a version somebody saw: `required` where nothing may be overwritten unseen, `optional` where it is
 * honoured when it is said, `none` where there is no such thing.
 */
export type VersionRule = "required" | "optional" | "none";

export function versionRule(input: z.ZodType): VersionRule {
  if (!(input instanceof z.ZodObject) || !("version" in input.shape)) return "none";
  return (input.shape["version"] as z.ZodType).safeParse(undefined).success ? "optional" : "required";
}
