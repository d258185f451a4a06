import { inWorkspace } from "@/db/workspace";
import type { Selection } from "@/lib/billing/documents/choose-documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { conflict } from "@/lib/kernel/errors";
import type { Ctx } from "@/lib/platform/context";
import type { Archive } from "@/lib/platform/download";
import { translator } from "@/lib/platform/i18n/translator";
import { choosePdfs } from "./choose-pdfs";
import { pdfName } from "./pdf-name";
import { storedPdf } from "./stored-pdf";

/** `FAC-1.pdf`, and `FAC-1 (2).pdf` for another number that makes the same name, whatever its case. */
function uniqueNames() {
  const taken = new Map<string, number>();
  return (name: string): string => {
    const times = (taken.get(name.toLowerCase()) ?? 0) + 1;
    taken.set(name.toLowerCase(), times);
    return times === 1 ? name : name.replace(/\.pdf$/, ` (${times}).pdf`);
  };
}

function refusal(code: string, message: string) {
  return conflict(code, message, [{ path: "ids", code, message }]);
}

/**
 * The PDFs of issued documents in one archive, in the order of their numbers. Each is printed, or read, when its turn comes. Of all that
 * match, drafts are left out; a draft that is asked for by its id refuses the whole.
 * @throws DomainError not_found; invalid `documents.too_many`; conflict `document.not_issued` or `documents.none_issued`
 */
export async function archivePdfs(ctx: Ctx, kind: DocumentKind, selection: Selection): Promise<Archive> {
  const { issued, drafts } = await inWorkspace(ctx.actor, "read", (tx) =>
    choosePdfs({ tx, ctx, now: ctx.now }, kind, selection),
  );
  if (selection.ids && drafts > 0) throw refusal("document.not_issued", "A draft has no PDF that is kept.");
  if (issued.length === 0) throw refusal("documents.none_issued", "None of these documents is issued.");
  async function* files() {
    const unique = uniqueNames();
    for (const document of issued) {
      const { content } = await storedPdf(ctx, kind, document.id);
      yield { name: unique(pdfName(document)), lastModified: document.issuedAt ?? ctx.now(), input: content };
    }
  }
  return { fileName: `${translator(ctx.locale)(`sending.archives.${kind}`)}.zip`, files: files() };
}
