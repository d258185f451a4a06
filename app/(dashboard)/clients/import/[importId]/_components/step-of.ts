import { mayChangeMapping, type ImportState } from "@/lib/portability/imports/status";

export const STEPS = ["file", "columns", "check", "commit", "result"] as const;
export type Step = (typeof STEPS)[number];

/**
 * The step an import is at. How the file is read can be gone back to for as long as no row has come in; everything else
 * follows from the state.
 * @param asked `step` of the address
 */
export function stepOf(state: ImportState, asked: string | string[] | undefined): Step {
  if (mayChangeMapping(state) && (asked === "file" || asked === "columns")) return asked;
  if (state.status === "mapping") return "file";
  if (state.status === "running") return "commit";
  if (state.startedAt === null) return "check";
  return "result";
}
