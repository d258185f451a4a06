import { and, eq, inArray, sql } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { documents } from "@/db/schema/billing/documents";
import { mailMessages } from "@/db/schema/platform/mail";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { only } from "@/lib/kernel/only";
import type { ReadCtx } from "@/lib/platform/operation";
import { deliveryStatus, noSuchDelivery } from "./delivery-rows";
import type { DeliveryStatus } from "./status";
import type { Batch } from "./view";

const among = (...statuses: DeliveryStatus[]) =>
  sql<number>`(count(*) filter (where ${inArray(deliveryStatus, statuses)}))::int`;

/** How far the mails are that were asked for together. */
export async function readBatch(t: ReadCtx, kind: DocumentKind, batchId: string): Promise<Batch> {
  const { workspaceId, documentId, mailId } = documentDeliveries;
  const batch = only(
    await t.tx
      .select({
        total: sql<number>`count(*)::int`,
        queued: among("queued", "sending"),
        sent: among("sent", "captured"),
        failed: among("failed"),
        unknown: among("unknown"),
      })
      .from(documentDeliveries)
      .innerJoin(documents, and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentId)))
      .leftJoin(mailMessages, and(eq(mailMessages.workspaceId, workspaceId), eq(mailMessages.id, mailId)))
      .where(and(eq(documentDeliveries.batchId, batchId), eq(documents.kind, kind))),
  );
  if (batch.total === 0) throw noSuchDelivery();
  return batch;
}
