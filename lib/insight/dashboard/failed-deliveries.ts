import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { ReadCtx } from "@/lib/platform/operation";
import { headline, headlineColumns, ofTheirClient } from "./headlines";
import type { AttentionView } from "./view";

/** Nobody tried again since: neither this delivery nor the same recipient. */
const isLast = sql`not exists (
  select from document_deliveries later
   where later.workspace_id = document_deliveries.workspace_id and later.document_id = document_deliveries.document_id
     and later.id > document_deliveries.id
     and (later.retries_id = document_deliveries.id or later.recipient = document_deliveries.recipient))`;

/** Mails of documents of these kinds that did not go out, newest first. */
export async function failedDeliveries(
  { tx }: ReadCtx,
  kinds: readonly DocumentKind[],
  limit: number,
): Promise<NonNullable<AttentionView["failedDeliveries"]>> {
  const { workspaceId, id, documentId, recipient } = documentDeliveries;
  const rows = await tx
    .select({ ...headlineColumns, recipient })
    .from(documentDeliveries)
    .innerJoin(documents, and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentId)))
    .innerJoin(clients, ofTheirClient)
    .where(
      and(
        sql`(document_deliveries.outcome = 'failed' or document_deliveries.error is not null)`,
        inArray(documents.kind, kinds),
        isLast,
      ),
    )
    .orderBy(desc(id))
    .limit(limit);
  return rows.map(({ recipient: to, ...row }) => ({ recipient: to, document: headline(row) }));
}
