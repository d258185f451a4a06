import { eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { findDocument } from "@/lib/billing/documents/document-rows";
import type { DocumentRow } from "@/lib/billing/documents/view";
import { ownInvoicing } from "@/lib/billing/settings/own-invoicing";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { lockClient } from "@/lib/crm/clients/lock-client";
import type { Currency } from "@/lib/kernel/currency";
import { defined } from "@/lib/kernel/defined";
import { only } from "@/lib/kernel/only";
import type { WriteCtx } from "@/lib/platform/operation";
import { refusePeriod } from "./refuse-period";
import { writeContent, type DraftContent } from "./write-content";

type Columns = typeof documents.$inferInsert;

/** The columns of a draft that are stored as they are typed. */
export type DraftTexts = Partial<
  Pick<
    Columns,
    | "title"
    | "purchaseOrder"
    | "locale"
    | "issueDate"
    | "dueDate"
    | "validUntil"
    | "supplyFrom"
    | "supplyTo"
    | "operation"
    | "exemptionReason"
    | "notes"
    | "exchangeRate"
    | "exchangeRateDate"
    | "quoteId"
  >
>;

/** What is left out is the client's or the workspace's own. */
export type NewDraft = { clientId: string } & Loose<DraftTexts & Partial<DraftContent>>;

export type Loose<Fields> = { [Name in keyof Fields]: Fields[Name] | undefined };

/**
 * A draft quote or invoice; what is left out is the client's or the workspace's own.
 * @throws DomainError not_found for an unknown client, conflict for a merged one, invalid naming the line at fault
 */
export async function createDraft(
  t: WriteCtx,
  kind: Exclude<DocumentKind, "credit_note">,
  { clientId, currency, discount = null, lineItems = [], ...texts }: NewDraft,
): Promise<DocumentRow> {
  refusePeriod(texts);
  const client = await lockClient(t, clientId);
  const { defaultOperation } = await ownInvoicing(t);
  const content = { currency: currency ?? (client.currency as Currency), discount, lineItems };
  const values = {
    locale: client.locale,
    operation: defaultOperation,
    ...defined(texts),
    kind,
    clientId,
    currency: content.currency,
    workspaceId: t.ctx.actor.workspaceId,
    createdAt: t.now(),
    updatedAt: t.now(),
  };
  const { id } = only(await t.tx.insert(documents).values(values).returning({ id: documents.id }));
  if (lineItems.length > 0 || discount !== null) {
    await t.tx
      .update(documents)
      .set(await writeContent(t, id, content))
      .where(eq(documents.id, id));
  }
  await t.raise(`${kind}.created`, { clientId, documentId: id });
  return findDocument(t, kind, id);
}
