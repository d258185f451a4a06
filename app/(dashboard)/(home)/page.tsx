import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { getFirstSteps } from "@/lib/insight/first-steps/get-first-steps";
import { currentSession } from "@/lib/platform/auth/require-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { MoreTexts } from "../_components/more-texts.client";
import { Activity } from "./_components/activity";
import { ActivityBoundary } from "./_components/activity-boundary.client";
import { ActivitySkeleton } from "./_components/activity-skeleton";
import { FirstStepsCard } from "./_components/first-steps-card.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return { title: t("title") };
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export default async function HomePage() {
  if ((await currentSession())?.mustEnrol) redirect("/settings/security");
  const [t, format, locale] = await Promise.all([getTranslations("home"), getFormatter(), getLocale()]);
  const { steps, hidden } = await load(getFirstSteps, {});
  const today = format.dateTime(new Date(), { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return (
    <MoreTexts messages={{ home: messagesOf(locale).home }}>
      <PageHeader title={t("title")} description={capitalised(today)} />
      <div className="grid items-start gap-4 lg:gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
        {!hidden && <FirstStepsCard steps={steps} />}
        <ActivityBoundary>
          <Suspense fallback={<ActivitySkeleton />}>
            <Activity />
          </Suspense>
        </ActivityBoundary>
      </div>
    </MoreTexts>
  );
}
