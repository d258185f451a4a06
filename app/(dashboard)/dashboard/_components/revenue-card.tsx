import { useLocale, useTranslations } from "next-intl";
import { ChevronDown } from "lucide-react";
import { Amount } from "@/components/format/amount";
import { writtenMoney } from "@/components/format/written-money";
import { writtenPercent } from "@/components/format/written-number";
import { Card } from "@/components/ui/card";
import type { RevenueView } from "@/lib/insight/dashboard/view";
import { RevenueChart } from "./revenue-chart";
import { RevenueTable } from "./revenue-table";
import { readRevenue } from "./read";

export async function RevenueCard() {
  return <Revenue {...await readRevenue()} />;
}

/** `2025–2026`, or one year where all months are of it. */
const yearsOf = ({ from, to }: { from: string; to: string }) =>
  [...new Set([from.slice(0, 4), to.slice(0, 4)])].join("–");

/** The last twelve months beside those before them, with their sum; the table has the same figures. */
function Revenue({ currency, trend }: RevenueView) {
  const t = useTranslations("dashboard.revenue");
  const locale = useLocale();
  const { changePercent: change } = trend;
  const tone = change?.startsWith("-") ? "text-danger" : "text-success";
  const elsewhere = trend.otherCurrencies.map((other) => writtenMoney(other.amount, other.currency, locale));
  return (
    <Card flush title={t("title")} className="h-full">
      <div className="px-4 md:px-5">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <p className="text-table text-subtle">
            <span className="text-section font-semibold whitespace-nowrap text-text">
              <Amount amount={trend.amount} currency={currency} />
            </span>{" "}
            {t("exclVat")}
            {change !== null && (
              <>
                ,{" "}
                <span className={`num ${tone}`}>
                  {change.startsWith("-") ? "" : "+"}
                  {writtenPercent(change, locale)}
                </span>{" "}
                {t("overYear")}
              </>
            )}
          </p>
          <ul className="flex gap-4 text-meta text-muted">
            <li className="flex items-center gap-1.5">
              <span aria-hidden data-edge="" className="size-2.5 rounded-[2px] bg-bar" />
              {yearsOf(trend)}
            </li>
            <li className="flex items-center gap-1.5">
              <span aria-hidden className="size-2.5 rounded-[2px] border-[1.5px] border-tag-slate" />
              {yearsOf(trend.previous)}
            </li>
          </ul>
        </div>
        <RevenueChart currency={currency} trend={trend} />
        {elsewhere.length > 0 && (
          <p className="mt-2 text-table text-muted tabular-nums">
            {t("elsewhere", { amounts: elsewhere.join(" · ") })}
          </p>
        )}
      </div>
      <details className="group/figures mt-2 border-t border-border">
        <summary className="flex min-h-11 list-none items-center gap-1.5 px-4 text-table font-medium text-link -outline-offset-2 md:px-5 [&::-webkit-details-marker]:hidden">
          {t("figures")}
          <ChevronDown aria-hidden className="icon transition-transform group-open/figures:rotate-180" />
        </summary>
        <RevenueTable currency={currency} trend={trend} />
      </details>
    </Card>
  );
}
