import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { documentPdfs } from "@/db/schema/billing/document-pdfs";
import { inWorkspace } from "@/db/workspace";
import { renderPaper } from "@/lib/billing/paper/render-paper";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { only } from "@/lib/kernel/only";
import type { Ctx } from "@/lib/platform/context";
import type { ReadCtx } from "@/lib/platform/operation";
import { sharedWork } from "@/lib/platform/shared-work";
import { paperOf, type PrintedDocument } from "./paper-of";
import { pdfName } from "./pdf-name";
import { readLogo } from "./read-logo";
import { readPrinted } from "./read-printed";

export interface DocumentPdf {
  name: string;
  content: Buffer;
  /** Of the content, hexadecimal. */
  sha256: string;
  /** Kept for ever; that of a draft is made anew each time and bears a watermark. */
  kept: boolean;
}

type Kept = Pick<DocumentPdf, "content" | "sha256">;

const { content, sha256 } = documentPdfs;

/** The PDF that is kept of a document, if it was made already. */
export async function keptPdf(t: ReadCtx, documentId: string): Promise<Kept | undefined> {
  const [pdf] = await t.tx
    .select({ content, sha256 })
    .from(documentPdfs)
    .where(eq(documentPdfs.documentId, documentId));
  return pdf;
}

async function print(printed: PrintedDocument): Promise<Kept> {
  const bytes = Buffer.from(await renderPaper(paperOf(printed, await readLogo(printed.snapshot))));
  return { content: bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Who comes second takes what is there: two at once must not hold different papers. */
const keep = (ctx: Ctx, documentId: string, pdf: Kept): Promise<Kept> =>
  inWorkspace(ctx.actor, "write", async (tx) => {
    const { workspaceId } = ctx.actor;
    const row = { workspaceId, documentId, ...pdf, size: pdf.content.length, createdAt: ctx.now() };
    await tx.insert(documentPdfs).values(row).onConflictDoNothing();
    const is = eq(documentPdfs.documentId, documentId);
    return only(await tx.select({ content, sha256 }).from(documentPdfs).where(is));
  });

const printOnce = sharedWork<Kept>("print-document");

/**
 * The one PDF of an issued document: made once, whoever asks first, and the same bytes for ever. A draft is printed as it would be
 * issued now, under a watermark, and not kept. Printing holds no transaction open.
 * @throws DomainError not_found; unavailable when the printers are busy
 */
export async function storedPdf(ctx: Ctx, kind: DocumentKind, documentId: string): Promise<DocumentPdf> {
  const { printed, known } = await inWorkspace(ctx.actor, "read", async (tx) => {
    const t = { tx, ctx, now: ctx.now };
    return { printed: await readPrinted(t, kind, documentId), known: await keptPdf(t, documentId) };
  });
  const name = pdfName(printed.document);
  if (printed.document.number === null) return { name, ...(await print(printed)), kept: false };
  const made = () => printOnce(documentId, async () => keep(ctx, documentId, await print(printed)));
  return { name, ...(known ?? (await made())), kept: true };
}
