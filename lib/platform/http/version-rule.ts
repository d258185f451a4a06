import { z } from "zod";

/**
 * Whether a change is based on a version somebody saw: `required` where nothing may be overwritten unseen, `optional` where it is
 * honoured when it is said, `none` where there is no such thing.
 */
export type VersionRule = "required" | "optional" | "none";

const fieldOf = (input: z.ZodType): z.ZodType | undefined =>
  input instanceof z.ZodObject ? (input.shape["version"] as z.ZodType | undefined) : undefined;

export function versionRule(input: z.ZodType): VersionRule {
  const field = fieldOf(input);
  if (!field) return "none";
  return field.safeParse(undefined).success ? "optional" : "required";
}

/** Whether a record of this kind can ever have had this version. */
export const couldBeVersion = (input: z.ZodType, version: number): boolean =>
  fieldOf(input)?.safeParse(version).success ?? false;
