import { isDeepStrictEqual } from "node:util";
import type { documents } from "@/db/schema/billing/documents";
import { findDocument, linesOf, lockDocument, writeDocument } from "@/lib/billing/documents/document-rows";
import { refuseAction } from "@/lib/billing/documents/refuse-action";
import type { LineRow } from "@/lib/billing/documents/view";
import type { LineItemInput } from "@/lib/billing/drafts/input";
import { refusePeriod } from "@/lib/billing/drafts/refuse-period";
import { amountsOf, isItem } from "@/lib/billing/drafts/totals";
import { typedDiscount, typedLines } from "@/lib/billing/drafts/typed-lines";
import { ownUsualVat } from "@/lib/billing/drafts/write-content";
import { writeLines, type RowText } from "@/lib/billing/drafts/write-lines";
import type { Currency } from "@/lib/kernel/currency";
import { defined } from "@/lib/kernel/defined";
import { operation } from "@/lib/platform/operation";
import { creditedGroupsOf } from "./credited-invoice-of";
import { UpdateCreditNoteInput } from "./input";

/** A row that still says the same takes back the same line of the invoice. */
const rowOf = (line: LineItemInput, before: LineRow | undefined): RowText => ({
  type: line.type,
  description: line.description,
  unit: isItem(line) ? line.unit : null,
  creditedLine: before?.type === line.type && before.description === line.description ? before.creditedLine : null,
});

/** Changes a draft credit note; what is left out stays. How much may be credited is decided when it is issued. */
export const updateCreditNote = operation({
  can: "credit_notes:write",
  input: UpdateCreditNoteInput,
  async run(t, { creditNoteId, version, lineItems, ...given }) {
    const { invoiceId } = await findDocument(t, "credit_note", creditNoteId);
    const before = await lockDocument(t, "credit_note", creditNoteId, version);
    refuseAction("credit_note", "edit", before.status);
    const texts = defined(given);
    refusePeriod({ ...before, ...texts });
    const fields = (Object.keys(texts) as (keyof typeof texts)[]).filter(
      (field) => !isDeepStrictEqual(before[field], texts[field]),
    );
    const change: Partial<typeof documents.$inferInsert> = Object.fromEntries(
      fields.map((field) => [field, texts[field]]),
    );
    const changed: string[] = [...fields];

    const currency = before.currency as Currency;
    const lines = await linesOf(t, creditNoteId);
    if (lineItems && !isDeepStrictEqual(lineItems, typedLines(lines, currency))) {
      const content = { currency, discount: typedDiscount(before, currency), lineItems };
      const creditedBefore = invoiceId === null ? [] : await creditedGroupsOf(t, invoiceId);
      const amounts = { ...amountsOf(content, await ownUsualVat(t)), creditedBefore };
      const rows = lineItems.map((line, position) => rowOf(line, lines[position]));
      Object.assign(change, await writeLines(t, creditNoteId, rows, amounts));
      changed.push("lineItems");
    }
    if (changed.length > 0) {
      await writeDocument(t, creditNoteId, change);
      await t.raise("credit_note.updated", { clientId: before.clientId, documentId: creditNoteId, fields: changed });
    }
    return findDocument(t, "credit_note", creditNoteId);
  },
});
