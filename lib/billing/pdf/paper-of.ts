import type { DocumentSnapshot } from "@/db/schema/billing/document-snapshot";
import { mentionFactsOf } from "@/lib/billing/documents/mention-facts-of";
import type { LockedDocument } from "@/lib/billing/documents/document-rows";
import { storedDiscount } from "@/lib/billing/documents/stored-amounts";
import type { Totals } from "@/lib/billing/documents/totals";
import type { LineRow, VatGroupRow } from "@/lib/billing/documents/view";
import type { Paper, PaperRow } from "@/lib/billing/paper/paper";
import type { Currency } from "@/lib/kernel/currency";
import type { LocalDate } from "@/lib/kernel/local-date";

/** A document as it is printed: frozen, or a draft with everything filled in as if it were issued now. */
export interface PrintedDocument {
  document: Omit<LockedDocument, "issueDate" | "searchKey"> & { issueDate: LocalDate };
  lines: readonly LineRow[];
  vatGroups: readonly VatGroupRow[];
  snapshot: DocumentSnapshot;
  bank: Paper["bank"];
}

/** A constraint of the table: an item has all of these. */
function itemOf(line: LineRow) {
  const { quantity, unitPrice, vatCategory, vatRate, gross, net } = line;
  if (quantity === null || unitPrice === null || vatCategory === null || vatRate === null || net === null) {
    throw new Error("An item without its figures");
  }
  return { quantity, unitPrice, vatCategory, vatRate, gross: gross ?? net, net };
}

function rowOf(line: LineRow): PaperRow {
  const { type, description, unit } = line;
  if (type !== "item") return { type, description };
  const { quantity, unitPrice, vatCategory, vatRate } = itemOf(line);
  const discount = storedDiscount(line);
  const discounts = discount === null ? [] : [discount];
  return { type, description, unit, quantity, unitPrice, vatCategory, vatRate, discounts };
}

/** The stored figures, not computed again: a credit note's VAT depends on those before it. */
function totalsOf({ document, lines, vatGroups }: PrintedDocument): Totals {
  const { sumOfLines, discount, exclVat, vat, inclVat } = document;
  const off = exclVat - sumOfLines;
  return {
    currency: document.currency as Currency,
    lines: lines.filter(({ type }) => type === "item").map(itemOf),
    sumOfLines,
    discount,
    allowances: off < 0n ? -off : 0n,
    charges: off > 0n ? off : 0n,
    exclVat,
    groups: [...vatGroups],
    vat,
    inclVat,
    prepaid: 0n,
    rounding: 0n,
    due: inclVat,
  };
}

/**
 * What the PDF of a document says, from what was frozen alone: printed again years later, it reads the same. What was paid since is
 * not on it.
 * @param logo the bytes of `snapshot.logo`
 */
export function paperOf(printed: PrintedDocument, logo: Uint8Array | null): Paper {
  const { document, lines, vatGroups, snapshot, bank } = printed;
  const { seller, terms } = snapshot;
  const { accentColor, ...said } = terms;
  const { name, siret, email, phone, website } = seller;
  const { issueDate, exchangeRate, exchangeRateDate } = document;
  const itemCount = lines.filter(({ type }) => type === "item").length;
  return {
    locale: document.locale,
    number: document.number,
    facts: mentionFactsOf(document, snapshot, { issueDate, itemCount, vat: vatGroups }),
    totals: totalsOf(printed),
    rows: lines.map(rowOf),
    discount: storedDiscount(document),
    title: document.title,
    notes: document.notes,
    seller: {
      name,
      siret,
      email,
      phone,
      website,
      shareCapitalCurrency: seller.shareCapitalCurrency as Currency,
    },
    bank,
    exchange:
      exchangeRate !== null && exchangeRateDate !== null ? { rate: exchangeRate, date: exchangeRateDate } : null,
    terms: said,
    accentColor,
    logo,
    paid: 0n,
  };
}
