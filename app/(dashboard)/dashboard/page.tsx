import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense, type ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getRevenue } from "@/lib/insight/dashboard/get-revenue";
import { getFirstSteps } from "@/lib/insight/first-steps/get-first-steps";
import { pageContext } from "@/lib/platform/auth/page-context";
import { currentSession } from "@/lib/platform/auth/require-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import type { SearchParams } from "../_components/lenient-query";
import { MoreTexts } from "../_components/more-texts.client";
import { Activity } from "./_components/activity";
import { askedPeriod } from "./_components/asked-period";
import { AttentionCard } from "./_components/attention-card";
import { DraftsCard } from "./_components/drafts-card";
import { Figures } from "./_components/figures";
import { FirstStepsCard } from "./_components/first-steps-card.client";
import { PeriodSwitch } from "./_components/period-switch";
import { RevenueCard } from "./_components/revenue-card";
import { CardSkeleton, ChartSkeleton } from "./_components/skeletons";
import { Today } from "./_components/today";
import { UpcomingCard } from "./_components/upcoming-card";
import { CardBoundary } from "./_components/widget-boundary.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard");
  return { title: t("title") };
}

export default async function DashboardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  if ((await currentSession())?.mustEnrol) redirect("/settings/security");
  const [t, locale, { actor }, params] = await Promise.all([
    getTranslations("dashboard"),
    getLocale(),
    pageContext(),
    searchParams,
  ]);
  const { steps, hidden, started } = await load(getFirstSteps, {});
  const withRevenue = actor.permissions.has(getRevenue.can);
  const period = askedPeriod(params);

  /** A part that loads by itself, fails by itself, and holds its place meanwhile. */
  const widget = (title: string, rows: number, part: ReactNode, span: string) => (
    <div className={`min-w-0 ${span}`}>
      <CardBoundary title={title}>
        <Suspense fallback={<CardSkeleton title={title} loading={t("loading", { name: title })} rows={rows} />}>
          {part}
        </Suspense>
      </CardBoundary>
    </div>
  );
  const wide = withRevenue ? "md:col-span-2 xl:col-span-5" : "md:col-span-2 xl:col-span-7";
  const narrow = withRevenue ? "xl:col-span-4" : "xl:col-span-5";
  const activity = widget(t("activity.title"), 5, <Activity />, withRevenue ? "xl:col-span-4" : "xl:col-span-7");
  const chart = (
    <div className="min-w-0 md:col-span-2 xl:col-span-7">
      <CardBoundary title={t("revenue.title")}>
        <Suspense
          fallback={<ChartSkeleton title={t("revenue.title")} loading={t("loading", { name: t("revenue.title") })} />}
        >
          <RevenueCard />
        </Suspense>
      </CardBoundary>
    </div>
  );
  const firstSteps = !hidden && (
    <div className="min-w-0 md:col-span-2 xl:col-span-12">
      <FirstStepsCard steps={steps} />
    </div>
  );

  return (
    <MoreTexts messages={{ dashboard: messagesOf(locale).dashboard }}>
      <PageHeader
        title={t("title")}
        description={<Today />}
        {...(started && withRevenue && { actions: <PeriodSwitch period={period} /> })}
      />
      {started ? (
        <>
          <Figures period={period} withRevenue={withRevenue} />
          <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2 md:gap-6 xl:grid-cols-12 xl:items-stretch">
            {withRevenue && chart}
            {widget(t("attention.title"), 6, <AttentionCard />, wide)}
            {widget(t("upcoming.title"), 4, <UpcomingCard />, narrow)}
            {activity}
            {widget(t("drafts.title"), 3, <DraftsCard />, narrow)}
            {firstSteps}
          </div>
        </>
      ) : (
        <div className="grid items-start gap-4 lg:gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
          {hidden ? (
            <Card>
              <EmptyState
                icon={FileText}
                title={t("empty.title")}
                actions={
                  actor.permissions.has("invoices:write") && (
                    <>
                      <ButtonLink href="/invoices/new" variant="primary">
                        {t("empty.invoice")}
                      </ButtonLink>
                      <ButtonLink href="/quotes/new">{t("empty.quote")}</ButtonLink>
                    </>
                  )
                }
              >
                {t("empty.text")}
              </EmptyState>
            </Card>
          ) : (
            <FirstStepsCard steps={steps} />
          )}
          {widget(t("activity.title"), 5, <Activity />, "")}
        </div>
      )}
    </MoreTexts>
  );
}
