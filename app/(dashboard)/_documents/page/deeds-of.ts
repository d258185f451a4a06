import {
  creditNoteActions,
  creditNoteStatus,
  invoiceActions,
  quoteActions,
  type CreditNoteStatus,
  type InvoiceStatus,
  type QuoteStatus,
} from "@/lib/billing/documents/status";
import type { Permission } from "@/lib/catalog/permissions";

/** What can be done with a document on its page: the usual next step first, what takes something away last. */
const DEEDS = [
  "issue",
  "send",
  "pay",
  "accept",
  "convert",
  "apply",
  "edit",
  "reject",
  "credit",
  "duplicate",
  "remove",
] as const;
export type Deed = (typeof DEEDS)[number];

/** Where each stands: one button that carries the accent, one beside it, the rest behind the dots. */
export interface Deeds {
  primary: Deed | null;
  secondary: Deed | null;
  menu: Deed[];
}

/** Whether it can be done at all, wherever it stands. */
export const offers = ({ primary, secondary, menu }: Deeds, deed: Deed): boolean =>
  [primary, secondary, ...menu].includes(deed);

type Seen = (
  | { kind: "quote"; status: QuoteStatus; invoice: { id: string } | null }
  | { kind: "invoice"; status: InvoiceStatus; amountDue: string }
  | { kind: "credit_note"; status: CreditNoteStatus }
) & {
  /** First time a mail with it left. */
  sentAt: string | null;
};

type May = (permission: Permission) => boolean;

function ofQuote({ status, invoice }: Extract<Seen, { kind: "quote" }>, may: May): Partial<Record<Deed, boolean>> {
  const writes = may("quotes:write");
  const answerable = writes && quoteActions.may("answer", status);
  return {
    issue: writes && quoteActions.may("issue", status),
    // A draft is issued by it.
    send: writes && (quoteActions.may("issue", status) || quoteActions.may("send", status)),
    edit: writes && quoteActions.may("edit", status),
    remove: writes && quoteActions.may("delete", status),
    accept: answerable,
    reject: answerable,
    convert: may("invoices:write") && quoteActions.may("convert", status) && invoice === null,
    duplicate: writes,
  };
}

function ofInvoice(
  { status, amountDue }: Extract<Seen, { kind: "invoice" }>,
  may: May,
): Partial<Record<Deed, boolean>> {
  const writes = may("invoices:write");
  return {
    issue: writes && invoiceActions.may("issue", status),
    send: writes && (invoiceActions.may("issue", status) || invoiceActions.may("send", status)),
    edit: writes && invoiceActions.may("edit", status),
    remove: writes && invoiceActions.may("delete", status),
    pay: may("payments:write") && invoiceActions.may("pay", status) && /[1-9]/.test(amountDue),
    credit: may("credit_notes:write") && invoiceActions.may("credit", status),
    duplicate: writes,
  };
}

function ofCreditNote({ status }: Extract<Seen, { kind: "credit_note" }>, may: May): Partial<Record<Deed, boolean>> {
  const writes = may("credit_notes:write");
  return {
    issue: writes && creditNoteActions.may("issue", status),
    send: writes && (creditNoteActions.may("issue", status) || creditNoteActions.may("send", status)),
    edit: writes && creditNoteActions.may("edit", status),
    remove: writes && creditNoteActions.may("delete", status),
    apply: writes && creditNoteStatus.can(status, "applied"),
  };
}

function allowedIn(document: Seen, may: May): Partial<Record<Deed, boolean>> {
  switch (document.kind) {
    case "quote":
      return ofQuote(document, may);
    case "invoice":
      return ofInvoice(document, may);
    case "credit_note":
      return ofCreditNote(document, may);
  }
}

/** Steps that may carry the accent; anything else is a choice, not the way on. */
const STEPS: readonly Deed[] = ["issue", "pay", "accept", "convert", "apply"];
/** What may stand beside it. */
const ASIDE: readonly Deed[] = ["edit", "reject", "send"];

/**
 * Statuses in which what was issued and never mailed is meant to be: in the others its client knows of it, having answered
 * or paid, or there is nothing left to tell.
 */
const UNSEEN: ReadonlySet<string> = new Set(["sent", "viewed", "overdue", "applied"]);

/** What the status of a document and the rights of whoever looks at it allow. */
export function deedsOf(document: Seen, may: May): Deeds {
  const allowed = allowedIn(document, may);
  const deeds = DEEDS.filter((deed) => allowed[deed]);
  const unsent = UNSEEN.has(document.status) && document.sentAt === null && deeds.includes("send");
  const step = deeds.find((deed) => STEPS.includes(deed)) ?? null;
  const primary = unsent ? "send" : step;
  const aside = ASIDE.find((deed) => deed !== primary && deeds.includes(deed)) ?? null;
  const secondary = unsent ? (step ?? aside) : aside;
  return { primary, secondary, menu: deeds.filter((deed) => deed !== primary && deed !== secondary) };
}
