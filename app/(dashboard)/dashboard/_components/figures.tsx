import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { Amount } from "@/components/format/amount";
import { Kpi, KpiStrip } from "@/components/ui/kpi-strip";
import { daysBetween, localDate } from "@/lib/kernel/local-date";
import type { Period } from "@/lib/insight/dashboard/months";
import type { StandingView } from "@/lib/insight/dashboard/view";
import { Change } from "./change";
import { Elsewhere } from "../../_components/elsewhere";
import { readRevenue, readStanding } from "./read";
import { FigureSkeleton } from "./skeletons";
import { FigureBoundary } from "./widget-boundary.client";

const FIGURES = ["outstanding", "overdue", "openQuotes", "drafts"] as const;
type Figure = (typeof FIGURES)[number];

/** The figures in one strip, each with the way to what it is made of. Who may not read reports sees the drafts in place of the revenue. */
export function Figures({ period, withRevenue }: { period: Period; withRevenue: boolean }) {
  const t = useTranslations("dashboard");
  const waiting = (name: string) => <FigureSkeleton label={name} loading={t("loading", { name })} />;
  const shown = FIGURES.filter((figure) => figure !== "drafts" || !withRevenue);
  const revenue = t("figures.revenue");
  return (
    <KpiStrip label={t("figures.label")} className="md:mb-6">
      {withRevenue && (
        <FigureBoundary title={revenue}>
          <Suspense fallback={waiting(revenue)}>
            <Revenue period={period} />
          </Suspense>
        </FigureBoundary>
      )}
      {shown.map((figure) => (
        <FigureBoundary key={figure} title={t(`figures.${figure}`)}>
          <Suspense fallback={waiting(t(`figures.${figure}`))}>
            <Standing figure={figure} />
          </Suspense>
        </FigureBoundary>
      ))}
    </KpiStrip>
  );
}

async function Revenue({ period }: { period: Period }) {
  const { currency, [period]: earned } = await readRevenue();
  return <RevenueFigure currency={currency} earned={earned} />;
}

type RevenueProps = { currency: string; earned: Awaited<ReturnType<typeof readRevenue>>[Period] };

function RevenueFigure({ currency, earned }: RevenueProps) {
  const t = useTranslations("dashboard.figures");
  return (
    <Kpi
      label={t("revenue")}
      href={`/invoices?issued_from=${earned.from}&issued_to=${earned.to}`}
      value={<Amount amount={earned.amount} currency={currency} />}
      detail={
        <>
          <Change {...earned} />
          <Elsewhere amounts={earned.otherCurrencies} />
        </>
      }
    />
  );
}

async function Standing({ figure }: { figure: Figure }) {
  return <StandingFigure figure={figure} standing={await readStanding()} />;
}

const HREFS: Record<Figure, string> = {
  outstanding: "/invoices?status=sent%2Cviewed%2Cpartially_paid%2Coverdue&sort=due_date",
  overdue: "/invoices?status=overdue&sort=due_date",
  openQuotes: "/quotes?status=sent",
  drafts: "/invoices?status=draft",
};

function StandingFigure({ figure, standing }: { figure: Figure; standing: StandingView }) {
  const t = useTranslations("dashboard.figures");
  const { currency, today, overdue, openQuotes, drafts } = standing;
  const sum = figure === "drafts" ? drafts.invoices : standing[figure];
  const { count } = sum;
  const late = overdue.oldestDueDate ? daysBetween(localDate(overdue.oldestDueDate), localDate(today)) : 0;
  const details: Record<Figure, string> = {
    outstanding: t("invoices", { count }),
    overdue: count > 0 && late > 0 ? t("oldest", { count, days: late }) : t("invoices", { count }),
    openQuotes:
      openQuotes.expiring.count > 0
        ? t("expiring", { count, expiring: openQuotes.expiring.count })
        : t("quotes", { count }),
    drafts: t("invoices", { count }),
  };
  return (
    <Kpi
      label={
        <>
          {figure === "overdue" && count > 0 && (
            <span aria-hidden data-edge="" className="size-2 rounded-pill bg-dot-danger" />
          )}
          {t(figure)}
        </>
      }
      href={HREFS[figure]}
      value={<Amount amount={sum.amount} currency={currency} />}
      detail={
        <>
          {details[figure]}
          <Elsewhere amounts={sum.otherCurrencies} />
        </>
      }
    />
  );
}
