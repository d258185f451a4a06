import { and, asc, eq, inArray } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { inWorkspace } from "@/db/workspace";
import { noSuchDocument } from "@/lib/billing/documents/document-rows";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { conflict } from "@/lib/kernel/errors";
import type { Ctx } from "@/lib/platform/context";
import type { Archive } from "@/lib/platform/http/zip-endpoint";
import { translator } from "@/lib/platform/i18n/translator";
import { pdfName } from "./pdf-name";
import { storedPdf } from "./stored-pdf";

/** `FAC-1.pdf`, and `FAC-1 (2).pdf` for another number that makes the same name. */
function uniqueNames() {
  const taken = new Map<string, number>();
  return (name: string): string => {
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : name.replace(/\.pdf$/, ` (${times}).pdf`);
  };
}

/**
 * The PDFs of issued documents in one archive, in the order of their numbers. Each is printed, or read, when its turn comes.
 * @throws DomainError not_found when one is none of this workspace; conflict `document.not_issued` when one is a draft
 */
export async function archivePdfs(ctx: Ctx, kind: DocumentKind, given: readonly string[]): Promise<Archive> {
  const ids = [...new Set(given)];
  const { id, number, locale, issuedAt } = documents;
  const found = await inWorkspace(ctx.actor, "read", (tx) =>
    tx
      .select({ id, number, locale, issuedAt })
      .from(documents)
      .where(and(inArray(id, ids), eq(documents.kind, kind)))
      .orderBy(asc(documents.chainPosition)),
  );
  if (found.length < ids.length) throw noSuchDocument(kind);
  if (found.some((document) => document.number === null)) {
    const [code, message] = ["document.not_issued", "A draft has no PDF that is kept."];
    throw conflict(code, message, [{ path: "ids", code, message }]);
  }
  async function* files() {
    const unique = uniqueNames();
    for (const document of found) {
      const { content } = await storedPdf(ctx, kind, document.id);
      const name = unique(pdfName({ ...document, kind }));
      yield { name, lastModified: document.issuedAt ?? ctx.now(), input: content };
    }
  }
  return { fileName: `${translator(ctx.locale)(`sending.archives.${kind}`)}.zip`, files: files() };
}
