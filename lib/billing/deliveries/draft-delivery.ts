import { and, eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { noSuchDocument } from "@/lib/billing/documents/document-rows";
import { pdfName } from "@/lib/billing/pdf/pdf-name";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { placeholder } from "@/lib/kernel/placeholders";
import type { ReadCtx } from "@/lib/platform/operation";
import { mailWriter } from "./mail-writer";
import { recipientOptions } from "./recipients";
import type { DraftDeliveryView } from "./view";

/** Who may get a document and what the mail would say to them; of a draft, as if it were issued now. */
export async function draftDelivery(t: ReadCtx, kind: DocumentKind, documentId: string): Promise<DraftDeliveryView> {
  const [document] = await t.tx
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.kind, kind)));
  if (!document) throw noSuchDocument(kind);
  const write = await mailWriter(t, document);
  const { name: senderName, email: replyTo } = await ownWorkspace(t);
  return {
    recipients: await recipientOptions(t, document.clientId),
    ...write(placeholder("contact_first_name")),
    fileName: pdfName(document),
    senderName,
    replyTo,
  };
}
