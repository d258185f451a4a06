import type { ReactNode } from "react";
import { DueDay } from "@/components/documents/due-day";
import { pathOf } from "@/components/documents/document-paths";
import { Amount } from "@/components/format/amount";
import { DateTime } from "@/components/format/date-time";
import { Day } from "@/components/format/day";
import type { ListColumn } from "@/components/list/list-table";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { DocumentItem } from "../document-item";
import { ItemStatus } from "../item-status";

/** Columns that can be shown or not, in the order they are offered. */
const COLUMNS = {
  quote: [
    "client",
    "issue_date",
    "valid_until",
    "status",
    "total_incl_vat",
    "total_excl_vat",
    "title",
    "purchase_order",
    "invoice",
    "answered_at",
    "answered_by",
    "currency",
    "sent_at",
    "viewed_at",
    "created_at",
    "updated_at",
  ],
  invoice: [
    "client",
    "issue_date",
    "due_date",
    "status",
    "total_incl_vat",
    "amount_due",
    "total_excl_vat",
    "total_vat",
    "amount_paid",
    "amount_credited",
    "title",
    "purchase_order",
    "quote",
    "currency",
    "sent_at",
    "viewed_at",
    "created_at",
    "updated_at",
  ],
  credit_note: [
    "client",
    "issue_date",
    "invoice",
    "status",
    "total_incl_vat",
    "total_excl_vat",
    "total_vat",
    "reason",
    "title",
    "purchase_order",
    "currency",
    "sent_at",
    "created_at",
    "updated_at",
  ],
} as const satisfies Record<DocumentKind, readonly string[]>;

export type ColumnKey = (typeof COLUMNS)[DocumentKind][number];

export const columnKeys = (kind: DocumentKind): readonly ColumnKey[] => COLUMNS[kind];

const USUAL: Record<DocumentKind, readonly ColumnKey[]> = {
  quote: ["client", "issue_date", "valid_until", "status", "total_incl_vat"],
  invoice: ["client", "issue_date", "due_date", "status", "total_incl_vat", "amount_due"],
  credit_note: ["client", "issue_date", "invoice", "status", "total_incl_vat"],
};

/** Those shown unless somebody chooses others. */
export const usualColumns = (kind: DocumentKind): readonly ColumnKey[] => USUAL[kind];

type Shape = Omit<ListColumn<DocumentItem>, "key" | "header">;

const none = <span className="text-subtle">–</span>;

const text = (width: number, value: (item: DocumentItem) => string | null, more: Partial<Shape> = {}): Shape => ({
  width,
  grows: true,
  phone: "hidden",
  cell: (item) => {
    const shown = value(item);
    return shown ? (
      <span dir="auto" title={shown} className="block truncate">
        {shown}
      </span>
    ) : (
      none
    );
  },
  ...more,
});

const amount = (width: number, value: (item: DocumentItem) => string, more: Partial<Shape> = {}): Shape => ({
  width,
  align: "right",
  phone: "hidden",
  cell: (item) => <Amount amount={value(item)} currency={item.currency} />,
  ...more,
});

const instant = (value: (item: DocumentItem) => string | null, sort?: string): Shape => ({
  width: 112,
  phone: "hidden",
  ...(sort && { sort }),
  cell: (item) => {
    const at = value(item);
    return at ? <DateTime value={at} look="date" /> : none;
  },
});

const linked = (
  kind: DocumentKind,
  of: (item: DocumentItem) => { id: string; number: string | null } | null,
  draft: ReactNode,
): Shape => ({
  width: 130,
  phone: "hidden",
  cell: (item) => {
    const other = of(item);
    if (!other) return none;
    return (
      <a href={pathOf({ kind, id: other.id })} className="link whitespace-nowrap">
        {other.number === null ? draft : <span className="mono">{other.number}</span>}
      </a>
    );
  },
});

/** A balance asks for attention while there is one, and is nothing to look at once it is paid. */
function Balance({ item }: { item: DocumentItem & { kind: "invoice" } }) {
  if (item.status === "draft") return none;
  const open = /[1-9]/.test(item.amountDue);
  return (
    <span className={open ? "font-medium" : "text-subtle"}>
      <Amount amount={item.amountDue} currency={item.currency} />
    </span>
  );
}

const isOpen = (item: DocumentItem) =>
  item.kind === "invoice"
    ? item.status !== "draft" && item.status !== "cancelled" && /[1-9]/.test(item.amountDue)
    : item.kind === "quote" && item.status === "sent";

/** `YYYY-MM-DD`; drafts may leave it open, and credit notes have none. */
export const dueDayOf = (item: DocumentItem): string | null =>
  item.kind === "invoice" ? item.dueDate : item.kind === "quote" ? item.validUntil : null;

/** The day a document is due or valid until, if it has one. */
export function DocumentDue({ item, today, brief = false }: { item: DocumentItem; today: string; brief?: boolean }) {
  const day = dueDayOf(item);
  if (!day) return none;
  const late = item.kind === "invoice" ? "danger" : "subtle";
  return <DueDay day={day} today={today} open={isOpen(item)} late={late} brief={brief} />;
}

export const columnShapes = ({ today, draft }: { today: string; draft: string }): Record<ColumnKey, Shape> => ({
  client: text(150, ({ client }) => client.name, { takesRest: true }),
  issue_date: {
    width: 112,
    phone: "hidden",
    sort: "issue_date",
    cell: ({ issueDate }) => (issueDate ? <Day value={issueDate} near={today} /> : none),
  },
  due_date: {
    width: 176,
    phone: "hidden",
    sort: "due_date",
    cell: (item) => <DocumentDue item={item} today={today} />,
  },
  valid_until: {
    width: 176,
    phone: "hidden",
    sort: "valid_until",
    cell: (item) => <DocumentDue item={item} today={today} />,
  },
  status: { width: 144, phone: "end", sort: "status", cell: (item) => <ItemStatus item={item} /> },
  total_incl_vat: amount(124, ({ totalInclVat }) => totalInclVat, { phone: "value", sort: "total_incl_vat" }),
  total_excl_vat: amount(124, ({ totalExclVat }) => totalExclVat),
  total_vat: amount(112, ({ totalVat }) => totalVat),
  amount_due: {
    width: 116,
    align: "right",
    phone: "hidden",
    sort: "amount_due",
    cell: (item) => (item.kind === "invoice" ? <Balance item={item} /> : none),
  },
  amount_paid: amount(116, (item) => (item.kind === "invoice" ? item.amountPaid : "0")),
  amount_credited: amount(116, (item) => (item.kind === "invoice" ? item.amountCredited : "0")),
  title: text(180, ({ title }) => title, { takesRest: true }),
  purchase_order: text(120, ({ purchaseOrder }) => purchaseOrder),
  reason: text(160, (item) => (item.kind === "credit_note" ? item.reason : null)),
  answered_by: text(130, (item) => (item.kind === "quote" ? item.answeredBy : null)),
  quote: linked("quote", (item) => (item.kind === "invoice" ? item.quote : null), draft),
  invoice: linked("invoice", (item) => (item.kind === "invoice" ? null : item.invoice), draft),
  currency: text(80, ({ currency }) => currency, { grows: false }),
  sent_at: instant(({ sentAt }) => sentAt),
  viewed_at: instant(({ viewedAt }) => viewedAt),
  answered_at: instant((item) => (item.kind === "quote" ? item.answeredAt : null)),
  created_at: instant(({ createdAt }) => createdAt, "created_at"),
  updated_at: instant(({ updatedAt }) => updatedAt, "updated_at"),
});
