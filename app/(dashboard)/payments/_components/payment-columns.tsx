import { Amount } from "@/components/format/amount";
import { DateTime } from "@/components/format/date-time";
import { Day } from "@/components/format/day";
import type { ListColumn } from "@/components/list/list-table";
import { RowLink } from "@/components/list/row-link.client";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PaymentView } from "@/lib/billing/payments/view";

/** Columns that can be shown or not, in the order they are offered. */
export const COLUMN_KEYS = [
  "client",
  "paid_on",
  "method",
  "reference",
  "amount",
  "note",
  "currency",
  "created_at",
] as const;
type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Those shown unless somebody chooses others. */
export const USUAL_COLUMNS: readonly ColumnKey[] = ["client", "paid_on", "method", "reference", "amount"];

type Words = {
  nameOf: (key: ColumnKey | "invoice") => string;
  methodOf: (method: PaymentView["method"]) => string;
  reversal: string;
  reversed: string;
};

type Shape = Omit<ListColumn<PaymentView>, "key" | "header">;

const text = (width: number, value: (payment: PaymentView) => string | null, more: Partial<Shape> = {}): Shape => ({
  width,
  grows: true,
  phone: "hidden",
  cell: (payment) => {
    const shown = value(payment);
    return shown ? (
      <span dir="auto" title={shown} className="block truncate">
        {shown}
      </span>
    ) : (
      <span className="text-subtle">–</span>
    );
  },
  ...more,
});

const struck = ({ reversedById }: PaymentView) => (reversedById === null ? "" : "text-subtle line-through");

/** How the money came in, or that the row takes another one back. */
function Method({ payment, words }: { payment: PaymentView; words: Words }) {
  if (payment.reversesId !== null) return <StatusBadge status="cancelled">{words.reversal}</StatusBadge>;
  if (payment.reversedById !== null) return <StatusBadge status="cancelled">{words.reversed}</StatusBadge>;
  return words.methodOf(payment.method);
}

const shapes = (words: Words): Record<ColumnKey, Shape> => ({
  client: text(160, ({ client }) => client.name, { takesRest: true }),
  paid_on: { width: 124, phone: "hidden", sort: "paid_on", cell: ({ paidOn }) => <Day value={paidOn} /> },
  method: { width: 160, phone: "end", cell: (payment) => <Method payment={payment} words={words} /> },
  reference: text(180, ({ reference }) => reference),
  note: text(180, ({ note }) => note),
  amount: {
    width: 140,
    align: "right",
    phone: "value",
    sort: "amount",
    cell: (payment) => (
      <span className={`font-medium ${struck(payment)}`}>
        <Amount amount={payment.amount} currency={payment.currency} />
      </span>
    ),
  },
  currency: text(80, ({ currency }) => currency, { grows: false }),
  created_at: {
    width: 124,
    phone: "hidden",
    sort: "created_at",
    cell: ({ createdAt }) => <DateTime value={createdAt} look="date" />,
  },
});

/** The columns of the list of payments after the invoice each is for. On a phone the first cell holds client, invoice and day. */
export function paymentColumns(chosen: readonly string[], words: Words): ListColumn<PaymentView>[] {
  const all = shapes(words);
  const shown = COLUMN_KEYS.filter((key) => chosen.includes(key)).sort((a, b) => chosen.indexOf(a) - chosen.indexOf(b));
  return [
    {
      key: "invoice",
      header: words.nameOf("invoice"),
      width: 136,
      phone: "card",
      cell: ({ id, invoice, client, paidOn }) => (
        <>
          <RowLink id={id} href={`/invoices/${invoice.id}`} title={invoice.number ?? ""}>
            <span className="mono max-md:hidden">{invoice.number}</span>
            <bdi className="text-body md:hidden">{client.name}</bdi>
          </RowLink>
          <span className="mt-0.5 flex items-baseline gap-3 text-meta text-subtle md:hidden">
            <span className="mono">{invoice.number}</span>
            <Day value={paidOn} />
          </span>
        </>
      ),
    },
    ...shown.map((key) => ({ key, header: words.nameOf(key), ...all[key] })),
  ];
}
