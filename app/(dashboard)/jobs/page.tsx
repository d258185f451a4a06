import { ExternalLink } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { jobsDashboardUrl } from "@/lib/ops/job-runs/can-retry";
import { JobRunList } from "@/lib/ops/job-runs/input";
import { listJobRuns } from "@/lib/ops/job-runs/list-job-runs";
import { listSchedules } from "@/lib/ops/job-runs/list-schedules";
import { load } from "@/lib/platform/load";
import { allowed } from "../_components/allowed";
import { lenientQuery, queryHref, type SearchParams } from "../_components/lenient-query";
import { ListCount } from "../_components/list-count";
import { JobFilters } from "./_components/job-filters";
import { NextSchedules } from "./_components/next-schedules";
import { Runs } from "./_components/runs";

const FILTERS = ["status", "functionId"] as const;

export default async function JobsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const query = lenientQuery(JobRunList, params, FILTERS);
  await allowed(listJobRuns);
  const runs = load(listJobRuns, query);
  const schedules = await load(listSchedules, {});
  const t = await getTranslations();
  const dashboard = jobsDashboardUrl();
  return (
    <>
      <PageHeader
        title={t("shell.nav.jobs")}
        count={<ListCount of={runs} />}
        description={t("jobs-pages.lead")}
        actions={
          dashboard && (
            <a className={buttonStyles()} data-edge="" href={dashboard} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden className="icon" />
              {t("jobs-pages.dashboard")}
            </a>
          )
        }
      />
      <NextSchedules schedules={schedules} />
      <JobFilters />
      <Suspense fallback={<TableSkeleton label={t("jobs-pages.loading")} columns={6} rows={12} />}>
        <Runs
          of={runs}
          filtered={query.filter !== undefined}
          hrefFor={(page) => queryHref("/jobs", params, { page })}
        />
      </Suspense>
    </>
  );
}
