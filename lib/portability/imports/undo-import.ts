import { operation } from "@/lib/platform/operation";
import { lockImport, requireStep, writeImport } from "./import-rows";
import { ImportRef } from "./input";
import { mayUndo } from "./status";

/** Asks for everything an import did to be taken back, as far as nobody built on it since. */
export const undoImport = operation({
  can: "clients:import",
  input: ImportRef,
  async run(t, { importId }) {
    requireStep(await lockImport(t, importId), mayUndo);
    await t.raise("import.requested", { importId, step: "undo" });
    return writeImport(t, importId, { status: "undoing", failure: null, keptCount: 0 });
  },
});
