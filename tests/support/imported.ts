import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "@/bin/support/paths.mjs";
import type { Ctx } from "@/lib/platform/context";
import { checkImport } from "@/lib/portability/imports/check-import";
import { commitImport } from "@/lib/portability/imports/commit-import";
import { createImport } from "@/lib/portability/imports/create-import";
import { getImport } from "@/lib/portability/imports/get-import";
import { runImport } from "@/lib/portability/imports/run-import";
import type { ImportRow } from "@/lib/portability/imports/view";

/** A file of `tests/data`. */
export const dataFile = (name: string): Promise<Buffer> => readFile(path.join(root, "tests/data", name));

async function* pieces(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

export const uploaded = (ctx: Ctx, content: string | Uint8Array, fileName = "clients.csv"): Promise<ImportRow> =>
  createImport(ctx, { fileName, content: pieces(content) });

const jobOf = ({ workspaceId, id: importId }: ImportRow) => ({ workspaceId, importId });

/** An uploaded file after its dry run. */
export async function checked(ctx: Ctx, row: ImportRow): Promise<ImportRow> {
  await checkImport(ctx, { importId: row.id });
  await runImport({ ...jobOf(row), step: "check" });
  return getImport(ctx, { importId: row.id });
}

/** A checked import after its rows came in. */
export async function committed(ctx: Ctx, row: ImportRow): Promise<ImportRow> {
  await commitImport(ctx, { importId: row.id });
  await runImport({ ...jobOf(row), step: "commit" });
  return getImport(ctx, { importId: row.id });
}

/** A file, uploaded, checked and brought in. */
export const imported = async (ctx: Ctx, content: string | Uint8Array): Promise<ImportRow> =>
  committed(ctx, await checked(ctx, await uploaded(ctx, content)));
