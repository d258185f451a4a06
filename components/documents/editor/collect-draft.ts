import { documentTotals, type DocumentAmounts, type Totals } from "@/lib/billing/documents/totals";
import type { LineItemInput } from "@/lib/billing/drafts/input";
import { amountsOf, type UsualVat } from "@/lib/billing/drafts/totals";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Currency } from "@/lib/kernel/currency";
import { DomainError, type Issue } from "@/lib/kernel/errors";
import { readFields, type FieldName } from "./read-fields";
import { readLine, type Column, type ReadLine } from "./read-line";
import { isSaved, type Reader, type TypedDocument, type TypedLine } from "./typed-document";

/** Something typed that cannot be saved. */
export type Problem = { issue: Issue } & (
  { place: "field"; name: FieldName } | { place: "row"; key: string; column: Column } | { place: "lines" }
);

/** What a draft comes to as it is typed: what can be saved, what it amounts to, and what is refused. */
export interface Collected {
  /** The draft as it is typed, as JSON. */
  text: string;
  /** By the names of the operations’ input. A refused field has the value it was last accepted with, or none. */
  fields: Partial<Record<FieldName, unknown>>;
  /** A refused row is as it was last accepted; a new one is left out. */
  lineItems: LineItemInput[];
  /** A row that was saved before cannot be read: to save the others would delete it. */
  linesHeld: boolean;
  /** Keys of the rows behind `lineItems`. */
  rows: string[];
  /** Amounts of the rows by their keys, in minor units. */
  nets: ReadonlyMap<string, bigint>;
  /** `null` when it is too large to be computed. */
  totals: Totals | null;
  problems: Problem[];
}

const TOO_LARGE: Issue = { path: "lineItems", code: "money.too_large", message: "The total is too large." };

export interface CollectorOptions {
  kind: DocumentKind;
  /** VAT of lines that say nothing about it. */
  usual: UsualVat;
  words: Reader["words"];
  locale: string;
  /** Of a credit note: what earlier ones took off its invoice. */
  creditedBefore?: DocumentAmounts["creditedBefore"];
}

/**
 * Reads a draft as it is typed, again and again: rows that did not change are not read anew, and what is refused keeps the
 * value it was last accepted with, so that one slip does not hold back the rest.
 */
export function createCollector({ kind, usual, words, locale, creditedBefore = [] }: CollectorOptions) {
  const read = new Map<string, { typed: string; line: ReadLine }>();
  const accepted = new Map<string, Extract<ReadLine, { state: "valid" }>>();
  const acceptedFields: Collected["fields"] = {};
  let currency: string | undefined;

  const lineOf = (row: TypedLine, reader: Reader): ReadLine => {
    const typed = JSON.stringify([row, reader.currency]);
    const known = read.get(row.key);
    if (known?.typed === typed) return known.line;
    const line = readLine(row, kind, reader, usual);
    read.set(row.key, { typed, line });
    if (line.state === "valid") accepted.set(row.key, line);
    return line;
  };

  return (document: TypedDocument): Collected => {
    const reader: Reader = { locale, words, currency: document.currency as Currency };
    // Amounts of another currency have other decimals.
    if (currency !== document.currency) accepted.clear();
    currency = document.currency;
    const { values, issues } = readFields(kind, document, reader);
    Object.assign(acceptedFields, values);
    const fields = { ...acceptedFields };
    const problems: Problem[] = issues.map((issue) => ({ issue, place: "field", name: issue.path as FieldName }));

    const lineItems: LineItemInput[] = [];
    const rows: string[] = [];
    const nets = new Map<string, bigint>();
    let linesHeld = false;
    for (const row of document.lineItems) {
      const line = lineOf(row, reader);
      if (line.state === "refused") {
        const { key } = row;
        problems.push(
          ...line.issues.map((issue) => ({ issue, place: "row" as const, key, column: issue.path as Column })),
        );
      }
      const kept = line.state === "refused" ? accepted.get(row.key) : line;
      linesHeld ||= !kept && isSaved(row);
      if (kept?.state !== "valid") continue;
      lineItems.push(kept.input);
      rows.push(row.key);
      nets.set(row.key, kept.net);
    }

    const totals = totalsOf(() => {
      const discount = (fields.discount ?? null) as DraftAmounts["discount"];
      return { ...amountsOf({ currency: reader.currency, discount, lineItems }, usual), creditedBefore };
    });
    if (totals === null) problems.push({ issue: TOO_LARGE, place: "lines" });
    return { text: JSON.stringify(document), fields, lineItems, linesHeld, rows, nets, totals, problems };
  };
}

type DraftAmounts = Parameters<typeof amountsOf>[0];

function totalsOf(amounts: () => DocumentAmounts): Totals | null {
  try {
    return documentTotals(amounts());
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
