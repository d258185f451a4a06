import { operation } from "@/lib/platform/operation";
import { lockImport, requireStep, writeImport } from "./import-rows";
import { ImportRef } from "./input";
import { requireNaming } from "./require-naming";
import { mayCheck } from "./status";

/** Asks for a dry run: what would come in, and which rows would not. */
export const checkImport = operation({
  can: "clients:import",
  input: ImportRef,
  async run(t, { importId }) {
    const row = await lockImport(t, importId);
    requireStep(row, mayCheck);
    requireNaming(row);
    await t.raise("import.requested", { importId, step: "check" });
    return writeImport(t, importId, { status: "checking", processedRows: 0, totalRows: null, failure: null });
  },
});
