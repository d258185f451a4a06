import type { ImportJob } from "./job-context";
import { runCheck } from "./run-check";
import { runCommit } from "./run-commit";
import { runUndo } from "./run-undo";

const STEPS = { check: runCheck, commit: runCommit, undo: runUndo };

/** One background step of an import; repeating it harms nothing. */
export const runImport = ({ step, ...job }: ImportJob & { step: keyof typeof STEPS }): Promise<void> =>
  STEPS[step](job);
