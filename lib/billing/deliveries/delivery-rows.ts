import { and, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { documentDeliveries, documentLinks } from "@/db/schema/billing/document-deliveries";
import { contacts } from "@/db/schema/crm/contacts";
import { users } from "@/db/schema/identity/users";
import { mailMessages } from "@/db/schema/platform/mail";
import { notFound } from "@/lib/kernel/errors";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import type { DeliveryRow } from "./view";

/** Until there is a mail it waits for one, unless none could be made. */
export const deliveryStatus = sql<
  DeliveryRow["status"]
>`coalesce(${mailMessages.status}, case when ${documentDeliveries.error} is null then 'queued' else 'failed' end)`;

const contact = sql<DeliveryRow["contact"]>`case when ${contacts.id} is not null then
  json_build_object('id', ${contacts.id}, 'name', concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})) end`;

const retried = sql<boolean>`exists (
  select 1 from document_deliveries again
   where again.workspace_id = ${documentDeliveries.workspaceId} and again.document_id = ${documentDeliveries.documentId}
     and again.retries_id = ${documentDeliveries.id})`;

const ofSame = ({ workspaceId }: { workspaceId: AnyPgColumn }) => eq(workspaceId, documentDeliveries.workspaceId);

/** Deliveries with what became of their mails; conditions, order and page are the caller's. */
export const selectDeliveries = (t: ReadCtx) =>
  t.tx
    .select({
      id: documentDeliveries.id,
      recipient: documentDeliveries.recipient,
      contact,
      copy: documentDeliveries.copy,
      subject: documentDeliveries.subject,
      status: deliveryStatus,
      error: sql<string | null>`coalesce(${documentDeliveries.error}, ${mailMessages.error})`,
      sentBy: users.name,
      createdAt: documentDeliveries.createdAt,
      settledAt: mailMessages.settledAt,
      viewedAt: documentLinks.firstViewedAt,
      mailId: documentDeliveries.mailId,
      retriesId: documentDeliveries.retriesId,
      retried,
    })
    .from(documentDeliveries)
    .innerJoin(documentLinks, and(ofSame(documentLinks), eq(documentLinks.id, documentDeliveries.linkId)))
    .leftJoin(mailMessages, and(ofSame(mailMessages), eq(mailMessages.id, documentDeliveries.mailId)))
    .leftJoin(contacts, and(ofSame(contacts), eq(contacts.id, documentDeliveries.contactId)))
    .leftJoin(users, eq(users.id, documentDeliveries.sentBy))
    .$dynamic();

export const noSuchDelivery = () => notFound("delivery.not_found", "There is no such delivery.");

export type LockedDelivery = typeof documentDeliveries.$inferSelect;

/**
 * The delivery, locked until the transaction ends: its mail is made, and its outcome told, once.
 * @throws DomainError not_found
 */
export async function lockDelivery(t: WriteCtx, deliveryId: string): Promise<LockedDelivery> {
  const [delivery] = await t.tx
    .select()
    .from(documentDeliveries)
    .where(eq(documentDeliveries.id, deliveryId))
    .for("no key update");
  if (!delivery) throw noSuchDelivery();
  return delivery;
}

/** Writes to a locked delivery. */
export async function writeDelivery(
  t: WriteCtx,
  deliveryId: string,
  change: Partial<typeof documentDeliveries.$inferInsert>,
): Promise<void> {
  await t.tx.update(documentDeliveries).set(change).where(eq(documentDeliveries.id, deliveryId));
}
