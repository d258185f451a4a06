import { and, eq, isNotNull } from "drizzle-orm";
import { documentLines, documentVatGroups } from "@/db/schema/billing/document-lines";
import { documents } from "@/db/schema/billing/documents";
import type { CreditedLine } from "@/lib/billing/documents/credit-lines";
import type { CreditedInvoice } from "@/lib/billing/documents/credited-invoice";
import { linesOf, type LockedDocument } from "@/lib/billing/documents/document-rows";
import { storedAmounts } from "@/lib/billing/documents/stored-amounts";
import { documentTotals } from "@/lib/billing/documents/totals";
import { sumByVat, type VatGroup } from "@/lib/billing/documents/vat-groups";
import type { LineRow } from "@/lib/billing/documents/view";
import type { ReadCtx } from "@/lib/platform/operation";

const issuedFor = (invoiceId: string) => and(eq(documents.invoiceId, invoiceId), isNotNull(documents.number));

/** What issued credit notes took off an invoice, by VAT and in minor units. */
export async function creditedGroupsOf(t: ReadCtx, invoiceId: string): Promise<VatGroup[]> {
  const { vatCategory, vatRate, taxable, vat } = documentVatGroups;
  const rows = await t.tx
    .select({ vatCategory, vatRate, taxable, vat })
    .from(documentVatGroups)
    .innerJoin(
      documents,
      and(eq(documents.workspaceId, documentVatGroups.workspaceId), eq(documents.id, documentVatGroups.documentId)),
    )
    .where(issuedFor(invoiceId));
  return sumByVat(rows);
}

export type EarlierCredit = CreditedLine & { net: bigint };

/** What issued credit notes took of single lines; `line` is the position of the invoice's row. */
async function creditedLinesOf(t: ReadCtx, invoiceId: string): Promise<EarlierCredit[]> {
  const rows = await t.tx
    .select({ line: documentLines.creditedLine, quantity: documentLines.quantity, net: documentLines.net })
    .from(documentLines)
    .innerJoin(
      documents,
      and(eq(documents.workspaceId, documentLines.workspaceId), eq(documents.id, documentLines.documentId)),
    )
    .where(and(issuedFor(invoiceId), isNotNull(documentLines.creditedLine)));
  return rows.flatMap(({ line, quantity, net }) =>
    line !== null && quantity !== null && net !== null ? [{ line, quantity, net }] : [],
  );
}

/** An issued invoice as a credit note has to know it. */
export interface InvoiceToCredit extends CreditedInvoice {
  lines: LineRow[];
  earlier: EarlierCredit[];
}

/** @param invoice locked, so that no other credit note comes in between */
export async function creditedInvoiceOf(t: ReadCtx, invoice: LockedDocument): Promise<InvoiceToCredit> {
  const lines = await linesOf(t, invoice.id);
  const amounts = storedAmounts(invoice, lines);
  return {
    amounts,
    totals: documentTotals(amounts),
    creditedBefore: await creditedGroupsOf(t, invoice.id),
    lines,
    earlier: await creditedLinesOf(t, invoice.id),
  };
}
