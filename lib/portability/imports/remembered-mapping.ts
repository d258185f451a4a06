import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { importMappings, type CsvFormat } from "@/db/schema/portability/imports";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import { fold } from "./fold";
import { guessMapping } from "./guess-mapping";
import { mappingInput, type ImportMapping } from "./input";

/** The same for every file whose columns have the same names in the same order. */
const signatureOf = ({ columns }: CsvFormat): string =>
  createHash("sha256")
    .update(JSON.stringify(columns.map(fold)))
    .digest("hex");

/** How these columns were mapped last time, else what their names say. */
export async function mappingFor(t: ReadCtx, format: CsvFormat): Promise<ImportMapping> {
  if (!format.hasHeader) return {};
  const [found] = await t.tx
    .select({ mapping: importMappings.mapping })
    .from(importMappings)
    .where(and(eq(importMappings.kind, "clients"), eq(importMappings.signature, signatureOf(format))));
  const remembered = mappingInput.safeParse(found?.mapping);
  return remembered.success ? remembered.data : guessMapping(format.columns);
}

export async function rememberMapping(t: WriteCtx, format: CsvFormat, mapping: ImportMapping): Promise<void> {
  if (!format.hasHeader) return;
  const key = { workspaceId: t.ctx.actor.workspaceId, kind: "clients", signature: signatureOf(format) } as const;
  await t.tx
    .insert(importMappings)
    .values({ ...key, mapping, usedAt: t.now() })
    .onConflictDoUpdate({
      target: [importMappings.workspaceId, importMappings.kind, importMappings.signature],
      set: { mapping, usedAt: t.now() },
    });
}
