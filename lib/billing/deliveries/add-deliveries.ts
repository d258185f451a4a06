import { inArray } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { newIds, newLinks } from "@/lib/billing/links/new-links";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { sealColumn } from "@/lib/platform/crypto/seal-column";
import type { WriteCtx } from "@/lib/platform/operation";
import { selectDeliveries } from "./delivery-rows";
import type { DeliveryRow } from "./view";

interface NewDelivery {
  kind: DocumentKind;
  documentId: string;
  recipient: string;
  contactId: string | null;
  copy: boolean;
  subject: string;
  /** With `{{ link }}`, if at all, in the place of the link. */
  message: string;
  retriesId?: string;
  batchId?: string;
}

/** Asks for mails, each with a link of its own. They are made and sent by jobs, if and only if the transaction commits. */
export async function addDeliveries(t: WriteCtx, wanted: readonly NewDelivery[]): Promise<string[]> {
  const ids = await newIds(t, wanted.length);
  const links = await newLinks(
    t,
    wanted.map(({ documentId }) => documentId),
  );
  const { workspaceId, userId: sentBy } = t.ctx.actor;
  const rows = wanted.map(({ kind: _, ...delivery }, index) => {
    const [id = "", link] = [ids[index], links[index]];
    if (!link) throw new Error("A delivery without its link");
    const linkSealed = sealColumn("document_deliveries.link_sealed", [id], link.url);
    return { ...delivery, id, workspaceId, sentBy, linkId: link.id, linkSealed, createdAt: t.now() };
  });
  await t.tx.insert(documentDeliveries).values(rows);
  for (const [index, { documentId, kind }] of wanted.entries()) {
    await t.raise("delivery.requested", { deliveryId: ids[index] ?? "", documentId, kind });
  }
  return ids;
}

/** Deliveries by id, in the order they were asked for. */
export const deliveriesOf = (t: WriteCtx, ids: readonly string[]): Promise<DeliveryRow[]> =>
  selectDeliveries(t)
    .where(inArray(documentDeliveries.id, [...ids]))
    .orderBy(documentDeliveries.id);
