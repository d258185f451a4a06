import { z } from "zod";
import { documentFilters, DOCUMENT_SORTS } from "@/lib/billing/documents/filters";
import { quantityInput } from "@/lib/billing/documents/input";
import { creditNoteStatus } from "@/lib/billing/documents/status";
import { creditedLineItemsInput, draftFields, requiredVersion, seenVersion } from "@/lib/billing/drafts/input";
import { optionalText } from "@/lib/identity/people/input";
import { decimalInput } from "@/lib/kernel/decimal";
import { cursorPageInput } from "@/lib/kernel/cursor-page";
import { idOf } from "@/lib/kernel/ids";
import { listInput, oneOrMore } from "@/lib/platform/list-input";

const creditNoteId = idOf("credit_note");
const reason = optionalText(300);

/** Currency, client and discounts are the invoice's. */
const { currency: _c, discount: _d, exchangeRate: _r, exchangeRateDate: _rd, lineItems: _l, ...texts } = draftFields;

/** All that is left of the invoice, unless `lines` or an `amount` without VAT say how much. */
export const CreateCreditNoteInput = z
  .strictObject({
    invoiceId: idOf("invoice"),
    reason: reason.default(null),
    ...texts,
    /** `line` is the `position` of one of the invoice's line items; the quantity has the sign of that line's. */
    lines: z
      .array(z.strictObject({ line: z.coerce.number().int().min(0).max(999), quantity: quantityInput }))
      .min(1)
      .max(1_000)
      .optional(),
    amount: decimalInput({ scale: 3, min: "0", max: "1000000000000" }).optional(),
  })
  .refine(({ lines, amount }) => lines === undefined || amount === undefined, {
    path: ["amount"],
    params: { code: "credit_note.lines_or_amount" },
  });

export const UpdateCreditNoteInput = z.strictObject({
  creditNoteId,
  version: requiredVersion,
  reason: reason.optional(),
  ...texts,
  lineItems: creditedLineItemsInput.optional(),
});

export const CreditNoteRef = z.strictObject({ creditNoteId });
export const ListCreditNoteEventsInput = CreditNoteRef.extend(cursorPageInput);
export const VersionedCreditNoteRef = z.strictObject({ creditNoteId, version: seenVersion });
export const RemoveCreditNoteInput = z.strictObject({ creditNoteId, version: requiredVersion });

export const ListCreditNotesInput = listInput({
  sorts: [...DOCUMENT_SORTS],
  descending: true,
  filters: {
    ...documentFilters,
    status: oneOrMore(z.enum(creditNoteStatus.states)),
    invoice: oneOrMore(idOf("invoice")),
  },
});

/** Those of one invoice. */
export const ListInvoiceCreditNotesInput = ListCreditNotesInput.omit({ filter: true, search: true }).extend({
  invoiceId: idOf("invoice"),
});
