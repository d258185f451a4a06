import { eq } from "drizzle-orm";
import { importErrors } from "@/db/schema/portability/imports";
import { operation } from "@/lib/platform/operation";
import { lockImport, requireStep, writeImport } from "./import-rows";
import { ImportRef, mappingInput } from "./input";
import { rememberMapping } from "./remembered-mapping";
import { requireNaming } from "./require-naming";
import { mayCommit } from "./status";

const NOTHING_YET = { processedRows: 0, createdCount: 0, updatedCount: 0, skippedCount: 0, errorCount: 0 } as const;

/** Asks for the rows to come in. One that was stopped on its way goes on where it was. */
export const commitImport = operation({
  can: "clients:import",
  input: ImportRef,
  async run(t, { importId }) {
    const row = await lockImport(t, importId);
    requireStep(row, mayCommit);
    requireNaming(row);
    const begins = row.startedAt === null;
    if (begins) {
      await t.tx.delete(importErrors).where(eq(importErrors.importId, importId));
      await rememberMapping(t, row.format, mappingInput.parse(row.mapping));
    }
    await t.raise("import.requested", { importId, step: "commit" });
    const running = { status: "running", failure: null, finishedAt: null } as const;
    return writeImport(t, importId, { ...running, ...(begins && { ...NOTHING_YET, startedAt: t.now() }) });
  },
});
