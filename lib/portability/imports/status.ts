export const IMPORT_STATUSES = [
  "mapping",
  "checking",
  "checked",
  "running",
  "done",
  "cancelled",
  "failed",
  "undoing",
  "undone",
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What an import's next step depends on. `startedAt` tells whether rows may have come in already. */
export interface ImportState {
  status: ImportStatus;
  startedAt: Date | string | null;
}

const interrupted = ({ status }: ImportState) => status === "failed" || status === "cancelled";
const untouched = ({ startedAt }: ImportState) => startedAt === null;

/** How the file is read can be changed until rows have come in. */
export const mayChangeMapping = (state: ImportState): boolean =>
  untouched(state) && (state.status === "mapping" || state.status === "checked" || interrupted(state));

export const mayCheck = (state: ImportState): boolean => mayChangeMapping(state);

/** A checked import begins; one that was stopped on its way goes on where it was. */
export const mayCommit = (state: ImportState): boolean =>
  state.status === "checked" || (interrupted(state) && !untouched(state));

/** Work in the background that goes on by itself; pages that show it ask again. */
export const isWorking = ({ status }: Pick<ImportState, "status">): boolean =>
  status === "checking" || status === "running" || status === "undoing";

export const mayCancel = ({ status }: Pick<ImportState, "status">): boolean =>
  status === "mapping" || status === "checking" || status === "checked" || status === "running";

export const mayUndo = (state: ImportState): boolean =>
  !untouched(state) && (state.status === "done" || interrupted(state));
