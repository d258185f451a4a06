import { conflict } from "@/lib/kernel/errors";
import { stateMachine } from "@/lib/kernel/state-machine";

/** Accepted quotes are invoiced without changing their status: the link to the invoice says so. */
export const quoteStatus = stateMachine("quote", {
  draft: ["sent"],
  sent: ["accepted", "rejected", "expired"],
  accepted: [],
  rejected: [],
  expired: [],
});
export type QuoteStatus = (typeof quoteStatus.states)[number];

/**
 * `sent` is issued: numbered and frozen. `overdue` is set at night, `cancelled` by a full credit note. The ways back are those
 * of a payment that is reversed; nothing leads out of `cancelled`.
 */
export const invoiceStatus = stateMachine("invoice", {
  draft: ["sent"],
  sent: ["viewed", "partially_paid", "paid", "overdue", "cancelled"],
  viewed: ["partially_paid", "paid", "overdue", "cancelled"],
  partially_paid: ["paid", "overdue", "cancelled", "sent", "viewed"],
  overdue: ["partially_paid", "paid", "cancelled"],
  paid: ["partially_paid", "sent", "viewed", "cancelled"],
  cancelled: [],
});
export type InvoiceStatus = (typeof invoiceStatus.states)[number];
export type IssuedInvoiceStatus = Exclude<InvoiceStatus, "draft">;

export const creditNoteStatus = stateMachine("credit_note", { draft: ["sent"], sent: ["applied"], applied: [] });
export type CreditNoteStatus = (typeof creditNoteStatus.states)[number];

/** What may be done in which status: `code` is the reason whoever tries it elsewhere is given. */
function actions<Status extends string, Action extends string>(
  subject: string,
  allowed: Record<Action, { in: readonly NoInfer<Status>[]; code: string }>,
) {
  const may = (action: Action, status: Status): boolean => allowed[action].in.includes(status);
  return {
    /** For buttons that are shown only where they do something. */
    may,
    /** @throws DomainError conflict, such as `invoice.not_draft` */
    refuse(action: Action, status: Status): void {
      if (may(action, status)) return;
      const code = `${subject}.${allowed[action].code}`;
      const message = `A ${subject} that is ${status} does not allow: ${action}`;
      throw conflict(code, message, [{ path: "status", code, message, params: { status } }]);
    },
  };
}

const DRAFT = { in: ["draft"], code: "not_draft" } as const;

export const quoteActions = actions<QuoteStatus, "edit" | "delete" | "issue" | "send" | "answer" | "convert">("quote", {
  edit: DRAFT,
  delete: DRAFT,
  issue: DRAFT,
  send: { in: ["sent", "accepted"], code: "not_sendable" },
  answer: { in: ["sent"], code: "not_open" },
  convert: { in: ["draft", "sent", "accepted"], code: "not_convertible" },
});

/** A paid invoice takes payments as far as this goes: its balance refuses them, and says what it is. */
export const invoiceActions = actions<InvoiceStatus, "edit" | "delete" | "issue" | "send" | "pay" | "credit">(
  "invoice",
  {
    edit: DRAFT,
    delete: DRAFT,
    issue: DRAFT,
    send: { in: ["sent", "viewed", "partially_paid", "overdue", "paid", "cancelled"], code: "not_issued" },
    pay: { in: ["sent", "viewed", "partially_paid", "overdue", "paid"], code: "not_payable" },
    credit: { in: ["sent", "viewed", "partially_paid", "overdue", "paid"], code: "not_creditable" },
  },
);

export const creditNoteActions = actions<CreditNoteStatus, "edit" | "delete" | "issue" | "send">("credit_note", {
  edit: DRAFT,
  delete: DRAFT,
  issue: DRAFT,
  send: { in: ["sent", "applied"], code: "not_issued" },
});

/** Amounts of an issued invoice in minor units, and whether its buyer has opened it. */
export interface Settlement {
  inclVat: bigint;
  paid: bigint;
  credited: bigint;
  viewed: boolean;
}

function statusOf(current: IssuedInvoiceStatus, settlement: Settlement): IssuedInvoiceStatus {
  const { inclVat, paid, credited, viewed } = settlement;
  const creditedWhole = credited > 0n && credited >= inclVat;
  if (creditedWhole && !(current === "paid" && paid > 0n)) return "cancelled";
  if (paid + credited >= inclVat) return "paid";
  if (paid > 0n) return "partially_paid";
  if (current === "overdue") return "overdue";
  return viewed ? "viewed" : "sent";
}

/**
 * The status of an issued invoice once a payment, a reversal or a credit note has changed what was paid and credited. An invoice
 * that was paid stays so when all of it is credited: its payment is to be given back. Whether it is late is for the night to say.
 * @throws DomainError conflict `invoice.illegal_transition` when a cancelled invoice would open again
 */
export function statusAfterSettlement(current: IssuedInvoiceStatus, settlement: Settlement): IssuedInvoiceStatus {
  const next = statusOf(current, settlement);
  return next === current ? current : invoiceStatus.move(current, next);
}
