import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { getJobRun } from "@/lib/ops/job-runs/get-job-run";
import { JobRunRef } from "@/lib/ops/job-runs/input";
import { isUnfinished } from "@/lib/ops/job-runs/status";
import { viewJobRunDetail } from "@/lib/ops/job-runs/view";
import { load } from "@/lib/platform/load";
import { AutoRefresh } from "../../_components/auto-refresh.client";
import { RetryRun } from "../_components/retry-run.client";
import { RunStatus } from "../_components/run-status";
import { NAMED_FUNCTIONS } from "../_components/use-function-name";
import { RunFacts } from "./_components/run-facts";
import { RunInput } from "./_components/run-input";
import { RunSteps } from "./_components/run-steps";

const runOf = cache(async (jobRunId: string) => {
  if (!JobRunRef.safeParse({ jobRunId }).success) notFound();
  return viewJobRunDetail(await load(getJobRun, { jobRunId }));
});

async function nameOf(id: string): Promise<string> {
  const t = await getTranslations("jobs-pages");
  const known = NAMED_FUNCTIONS.find((name) => name === id);
  return known ? t(`functions.${known}`) : id;
}

export async function generateMetadata({ params }: { params: Promise<{ jobRunId: string }> }): Promise<Metadata> {
  const run = await runOf((await params).jobRunId);
  return { title: await nameOf(run.function) };
}

export default async function JobRunPage({ params }: { params: Promise<{ jobRunId: string }> }) {
  const run = await runOf((await params).jobRunId);
  const t = await getTranslations();
  const name = await nameOf(run.function);
  return (
    <>
      <PageHeader
        title={name}
        facts={<RunStatus status={run.status} />}
        breadcrumb={<Breadcrumb items={[{ href: "/jobs", label: t("shell.nav.jobs") }]} />}
        actions={run.canRetry && <RetryRun id={run.id} name={name} look="button" />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_320px] lg:gap-6">
        <div className="grid content-start gap-4 max-lg:order-2">
          <RunSteps run={run} />
          <RunInput input={run.input} />
        </div>
        <RunFacts run={run} />
      </div>
      <AutoRefresh active={isUnfinished(run.status)} />
    </>
  );
}
