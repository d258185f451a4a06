import { eq } from "drizzle-orm";
import { imports } from "@/db/schema/portability/imports";
import { conflict, notFound } from "@/lib/kernel/errors";
import { only } from "@/lib/kernel/only";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import type { ImportState } from "./status";
import type { ImportRow } from "./view";

const noSuchImport = () => notFound("import.not_found", "There is no such import.");

/** @throws DomainError not_found, for another workspace's import too */
export async function findImport(t: ReadCtx, importId: string): Promise<ImportRow> {
  const [row] = await t.tx.select().from(imports).where(eq(imports.id, importId));
  if (!row) throw noSuchImport();
  return row;
}

/** The import, locked until the transaction ends: steps and their cancelling come one after the other. */
export async function lockImport(t: WriteCtx, importId: string): Promise<ImportRow> {
  const [row] = await t.tx.select().from(imports).where(eq(imports.id, importId)).for("update");
  if (!row) throw noSuchImport();
  return row;
}

export const writeImport = async (t: WriteCtx, importId: string, change: Partial<ImportRow>): Promise<ImportRow> =>
  only(await t.tx.update(imports).set(change).where(eq(imports.id, importId)).returning());

/** @throws DomainError conflict `import.illegal_step` naming the status the import is in */
export function requireStep(row: ImportRow, may: (state: ImportState) => boolean): void {
  if (may(row)) return;
  const { status } = row;
  const message = `An import that is ${status} cannot do this.`;
  throw conflict("import.illegal_step", message, [
    { path: "status", code: "import.illegal_step", message, params: { status } },
  ]);
}
