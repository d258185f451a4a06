import { and, eq, isNull } from "drizzle-orm";
import { documentDeliveries, documentLinks } from "@/db/schema/billing/document-deliveries";
import { contacts } from "@/db/schema/crm/contacts";
import { inWorkspace } from "@/db/workspace";
import { lockDocument, writeDocument } from "@/lib/billing/documents/document-rows";
import { contactName } from "@/lib/crm/contacts/contact-name";
import { entryOperation } from "@/lib/platform/entry-operation";
import { writeCtx, type WriteCtx } from "@/lib/platform/operation";
import { linkContext, requireLink } from "./find-link";
import { SharedDocumentRef } from "./input";

/** Whom the link was mailed to, unless it was only for information. */
async function readerOf(t: WriteCtx, linkId: string): Promise<string | undefined> {
  const { recipient, copy, contactId } = documentDeliveries;
  const [delivery] = await t.tx
    .select({ recipient, contact: contacts })
    .from(documentDeliveries)
    .leftJoin(contacts, and(eq(contacts.workspaceId, documentDeliveries.workspaceId), eq(contacts.id, contactId)))
    .where(and(eq(documentDeliveries.linkId, linkId), eq(copy, false)));
  return delivery && (delivery.contact ? contactName(delivery.contact) : delivery.recipient);
}

/**
 * Notes that somebody looked at the document behind a link, the first time only. The client has seen it when the link was mailed to
 * them; a link that was copied by hand says nothing about who follows it.
 * @throws DomainError not_found `link.not_found`
 */
export const viewSharedDocument = entryOperation({
  input: SharedDocumentRef,
  async run({ requestId, now }, { token }): Promise<void> {
    const link = await requireLink(token);
    const ctx = { ...linkContext(link, requestId), now };
    if (link.seen) return;
    await inWorkspace(ctx.actor, "write", async (tx) => {
      const t = writeCtx(tx, ctx);
      const { kind, documentId, linkId } = link;
      const document = await lockDocument(t, kind, documentId);
      const unseen = and(eq(documentLinks.id, linkId), isNull(documentLinks.firstViewedAt));
      await tx.update(documentLinks).set({ firstViewedAt: now() }).where(unseen);
      const { clientId, number, status, viewedAt } = document;
      const reader = viewedAt === null ? await readerOf(t, linkId) : undefined;
      if (reader === undefined) return;
      const seen = kind === "invoice" && status === "sent" ? { status: "viewed" as const } : {};
      await writeDocument(t, documentId, { viewedAt: now(), ...seen });
      const named = writeCtx(tx, { ...ctx, actor: { ...ctx.actor, name: reader } });
      await named.raise(`${kind}.viewed`, { clientId, documentId, number: number ?? "" });
    });
  },
});
