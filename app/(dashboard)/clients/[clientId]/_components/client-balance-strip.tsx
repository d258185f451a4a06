import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Amount } from "@/components/format/amount";
import { Day } from "@/components/format/day";
import { Kpi, KpiStrip } from "@/components/ui/kpi-strip";
import type { ClientBalance } from "@/lib/insight/client-balance/view";
import { daysBetween, localDate, todayIn } from "@/lib/kernel/local-date";
import { pageContext } from "@/lib/platform/auth/page-context";
import { Elsewhere } from "../../../_components/elsewhere";

type Figure = "billed" | "paid" | "due" | "overdue";

/** What a client was billed, paid and owes, each with the way to what it is made of; nothing before the first invoice. */
export async function ClientBalanceStrip({ clientId, balance }: { clientId: string; balance: ClientBalance }) {
  const [ctx, t] = await Promise.all([pageContext(), getTranslations("client.balance")]);
  const { currency, billed, paid, due, overdue, averageDaysToPay } = balance;
  if (billed.count === 0 && paid.count === 0) return null;
  const today = todayIn(ctx.timeZone, ctx.now());
  const dated = (day: string) => ({ day: () => <Day value={day} near={today} /> });
  const late = overdue.oldestDueDate ? daysBetween(localDate(overdue.oldestDueDate), today) : 0;
  const details: Record<Figure, ReactNode> = {
    billed: t("invoices", { count: billed.count }),
    paid:
      paid.lastPaidOn === null
        ? t("nothing")
        : averageDaysToPay === null
          ? t.rich("last", dated(paid.lastPaidOn))
          : t("average", { days: averageDaysToPay }),
    due:
      due.count === 0
        ? t("settled")
        : due.nextDueDate === null
          ? t("invoices", { count: due.count })
          : t.rich("next", { count: due.count, ...dated(due.nextDueDate) }),
    overdue: overdue.count === 0 ? t("onTime") : t("oldest", { count: overdue.count, days: late }),
  };
  const hrefs: Record<Figure, string> = {
    billed: `/clients/${clientId}/invoices`,
    paid: `/payments?client=${clientId}`,
    due: `/invoices?client=${clientId}&status=sent,viewed,partially_paid,overdue&sort=due_date`,
    overdue: `/invoices?client=${clientId}&status=overdue&sort=due_date`,
  };
  const kpi = (figure: Figure) => (
    <Kpi
      label={
        <>
          {figure === "overdue" && overdue.count > 0 && (
            <span aria-hidden data-edge="" className="size-2 rounded-pill bg-dot-danger" />
          )}
          {t(figure)}
        </>
      }
      href={hrefs[figure]}
      value={<Amount amount={balance[figure].amount} currency={currency} />}
      detail={
        <>
          {details[figure]}
          <Elsewhere amounts={balance[figure].otherCurrencies} />
        </>
      }
    />
  );
  return (
    <KpiStrip label={t("label")}>
      {kpi("billed")}
      {kpi("paid")}
      {kpi("due")}
      {kpi("overdue")}
    </KpiStrip>
  );
}
