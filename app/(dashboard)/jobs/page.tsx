import { ExternalLink, Workflow } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { jobsDashboardUrl } from "@/lib/ops/job-runs/can-retry";
import { JobRunList } from "@/lib/ops/job-runs/input";
import { listJobRuns } from "@/lib/ops/job-runs/list-job-runs";
import { listSchedules } from "@/lib/ops/job-runs/list-schedules";
import { isUnfinished } from "@/lib/ops/job-runs/status";
import { viewJobRun } from "@/lib/ops/job-runs/view";
import { load } from "@/lib/platform/load";
import { AutoRefresh } from "../_components/auto-refresh.client";
import { lenientQuery, queryHref, type SearchParams } from "../_components/lenient-query";
import { JobFilters } from "./_components/job-filters";
import { NextSchedules } from "./_components/next-schedules";
import { RunsTable } from "./_components/runs-table";

const FILTERS = ["status", "functionId"] as const;

export default async function JobsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const query = lenientQuery(JobRunList, params, FILTERS);
  const [runs, schedules] = await Promise.all([load(listJobRuns, query), load(listSchedules, {})]);
  const t = await getTranslations();
  const dashboard = jobsDashboardUrl();
  const filtered = query.filter !== undefined;
  return (
    <>
      <PageHeader
        title={t("shell.nav.jobs")}
        count={runs.total}
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
      {runs.items.length === 0 ? (
        <div className="rounded-card border border-border bg-surface" data-edge="">
          <EmptyState icon={Workflow} title={t(filtered ? "jobs-pages.noMatch" : "jobs-pages.empty")}>
            {t(filtered ? "jobs-pages.noMatchText" : "jobs-pages.emptyText")}
          </EmptyState>
        </div>
      ) : (
        <RunsTable
          runs={{ ...runs, items: runs.items.map(viewJobRun) }}
          hrefFor={(page) => queryHref("/jobs", params, { page })}
        />
      )}
      <AutoRefresh active={runs.items.some(({ status }) => isUnfinished(status))} />
    </>
  );
}
