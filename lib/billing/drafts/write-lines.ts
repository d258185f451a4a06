import { eq } from "drizzle-orm";
import { documentLines, documentVatGroups } from "@/db/schema/billing/document-lines";
import { documentTotals, type Discount, type DocumentAmounts, type Totals } from "@/lib/billing/documents/totals";
import type { LineRow } from "@/lib/billing/documents/view";
import type { WriteCtx } from "@/lib/platform/operation";

/** What a row says, beside its figures. */
export type RowText = Pick<LineRow, "type" | "description"> & Partial<Pick<LineRow, "unit" | "creditedLine">>;

export const discountColumns = (discount: Discount | null | undefined) => ({
  discountPercent: discount && "percent" in discount ? discount.percent : null,
  discountAmount: discount && "amount" in discount ? discount.amount : null,
});

/** The figures of a document as its row keeps them. */
const figuresOf = ({ sumOfLines, discount, exclVat, vat, inclVat }: Totals, given: Discount | null | undefined) => ({
  ...discountColumns(given),
  sumOfLines,
  discount,
  exclVat,
  vat,
  inclVat,
});

/**
 * Replaces the rows of a draft and the VAT they make.
 * @param rows in their order; the items among them have the lines of `amounts`, one after the other
 * @returns what the document's own row has to say about it
 * @throws DomainError invalid `money.too_large`
 */
export async function writeLines(
  t: WriteCtx,
  documentId: string,
  rows: readonly RowText[],
  amounts: DocumentAmounts,
): Promise<ReturnType<typeof figuresOf>> {
  const totals = documentTotals(amounts);
  const { workspaceId } = t.ctx.actor;
  const key = { workspaceId, documentId };
  await t.tx.delete(documentLines).where(eq(documentLines.documentId, documentId));
  await t.tx.delete(documentVatGroups).where(eq(documentVatGroups.documentId, documentId));

  let item = 0;
  const lines = rows.map(({ type, description, unit = null, creditedLine = null }, position) => {
    const said = { ...key, position, type, description };
    if (type !== "item") return said;
    const line = amounts.lines[item];
    const figures = totals.lines[item];
    item += 1;
    if (!line || !figures) throw new Error("An item without its amounts");
    const { quantity, unitPrice, vatCategory, vatRate, discounts = [] } = line;
    return {
      ...said,
      unit,
      creditedLine,
      quantity,
      unitPrice,
      vatCategory,
      vatRate,
      ...discountColumns(discounts[0]),
      gross: figures.gross,
      net: figures.net,
    };
  });
  if (lines.length > 0) await t.tx.insert(documentLines).values(lines);
  const groups = totals.groups.map(({ vatCategory, vatRate, taxable, vat, discount }) => ({
    ...key,
    vatCategory,
    vatRate,
    taxable,
    vat,
    discount,
  }));
  if (groups.length > 0) await t.tx.insert(documentVatGroups).values(groups);
  return figuresOf(totals, amounts.discount);
}
