import { Workflow } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import type { Page } from "@/lib/kernel/page";
import { isUnfinished } from "@/lib/ops/job-runs/status";
import type { JobRunSummary } from "@/lib/ops/job-runs/summary";
import { viewJobRun } from "@/lib/ops/job-runs/view";
import { AutoRefresh } from "../../_components/auto-refresh.client";
import { RunsTable } from "./runs-table";

export type RunsProps = { of: Promise<Page<JobRunSummary>>; filtered: boolean; hrefFor: (page: number) => string };

/** The runs once they are read, or why there are none. */
export async function Runs({ of, filtered, hrefFor }: RunsProps) {
  const runs = await of;
  const t = await getTranslations("jobs-pages");
  if (runs.items.length === 0) {
    return (
      <div className="rounded-card border border-border bg-surface" data-edge="">
        <EmptyState icon={Workflow} title={t(filtered ? "noMatch" : "empty")}>
          {t(filtered ? "noMatchText" : "emptyText")}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <RunsTable runs={{ ...runs, items: runs.items.map(viewJobRun) }} hrefFor={hrefFor} />
      <AutoRefresh active={runs.items.some(({ status }) => isUnfinished(status))} />
    </>
  );
}
