import { getLocale, getTranslations } from "next-intl/server";
import { Amount } from "@/components/format/amount";
import { Day } from "@/components/format/day";
import { writtenMoney } from "@/components/format/written-money";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { listPayments } from "@/lib/billing/payments/list-payments";
import { viewPayment, type PaymentView } from "@/lib/billing/payments/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { ReversePayment } from "./reverse-payment.client";

export type PaymentsCardProps = { invoiceId: string; amountDue: string; currency: string };

/** Money received for an invoice, and what was taken back. */
export async function PaymentsCard({ invoiceId, amountDue, currency }: PaymentsCardProps) {
  const [{ items }, { actor }, t, methods, locale] = await Promise.all([
    load(listPayments, { filter: { invoice: invoiceId }, sort: "-paid_on,-created_at", perPage: 100 }),
    pageContext(),
    getTranslations("document-page.payments"),
    getTranslations("documents.methods"),
    getLocale(),
  ]);
  const payments = items.map(viewPayment);
  const writes = actor.permissions.has("payments:write");
  const muted = ({ reversedById }: PaymentView) => (reversedById === null ? "" : "text-subtle line-through");
  const columns: Column<PaymentView>[] = [
    {
      key: "day",
      header: t("day"),
      phone: "end",
      cell: (payment) => (
        <span className={muted(payment)}>
          <Day value={payment.paidOn} />
        </span>
      ),
    },
    {
      key: "method",
      header: t("method"),
      phone: "title",
      cell: (payment) => (
        <span className="flex flex-wrap items-center gap-2">
          <span className={muted(payment)}>
            {payment.reversesId === null ? methods(payment.method) : t("reversal")}
          </span>
          {payment.reversedById !== null && <StatusBadge status="cancelled">{t("reversed")}</StatusBadge>}
        </span>
      ),
    },
    {
      key: "reference",
      header: t("reference"),
      phone: "detail",
      cell: ({ reference, note }) =>
        reference === null && note === null ? (
          <span className="text-subtle max-md:hidden">–</span>
        ) : (
          <>
            {reference !== null && <bdi className="mono block">{reference}</bdi>}
            {note !== null && <bdi className="block whitespace-pre-line text-subtle">{note}</bdi>}
          </>
        ),
    },
    {
      key: "amount",
      header: t("amount"),
      align: "right",
      phone: "value",
      cell: (payment) => (
        <span className={`font-medium ${muted(payment)}`}>
          <Amount amount={payment.amount} currency={payment.currency} />
        </span>
      ),
    },
    {
      key: "actions",
      header: t("actions"),
      hideHeader: true,
      align: "right",
      phone: "action",
      className: "md:w-12",
      cell: ({ id, amount, paidOn, reversesId, reversedById }) =>
        writes &&
        reversesId === null &&
        reversedById === null && (
          <ReversePayment
            paymentId={id}
            amount={writtenMoney(amount, currency, locale)}
            day={new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(paidOn))}
          />
        ),
    },
  ];
  return (
    <Card
      title={t("title")}
      count={payments.length}
      flush
      action={
        /[1-9]/.test(amountDue) && (
          <span className="text-table text-muted">
            {t.rich("left", {
              amount: () => (
                <b className="font-medium text-text">
                  <Amount amount={amountDue} currency={currency} />
                </b>
              ),
            })}
          </span>
        )
      }
    >
      {payments.length === 0 ? (
        <p className="border-t border-border px-4 py-4 text-table text-muted md:px-5">{t("none")}</p>
      ) : (
        <DataTable label={t("title")} columns={columns} rows={payments} rowKey={({ id }) => id} frame="bare" />
      )}
    </Card>
  );
}
