import { operation } from "@/lib/platform/operation";
import { lockImport, requireStep, writeImport } from "./import-rows";
import { ImportRef } from "./input";
import { mayCancel } from "./status";

/** Stops an import where it is; what has come in stays and can be taken back with {@link import("./undo-import").undoImport}. */
export const cancelImport = operation({
  can: "clients:import",
  input: ImportRef,
  async run(t, { importId }) {
    requireStep(await lockImport(t, importId), mayCancel);
    return writeImport(t, importId, { status: "cancelled", finishedAt: t.now() });
  },
});
