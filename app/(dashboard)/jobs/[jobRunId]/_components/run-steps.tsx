import { CircleCheck, CircleDashed, Hourglass, Moon, TriangleAlert, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/format/date-time";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import type { JobRunDetailView } from "@/lib/ops/job-runs/view";

type Step = JobRunDetailView["steps"][number];

const LOOKS: Record<Step["status"], { icon: LucideIcon; tone: NonNullable<TimelineEntry["tone"]> }> = {
  planned: { icon: CircleDashed, tone: "plain" },
  waiting: { icon: Hourglass, tone: "warning" },
  completed: { icon: CircleCheck, tone: "success" },
  failed: { icon: TriangleAlert, tone: "danger" },
};

/** What the run has done so far, and what stopped it. */
export function RunSteps({ run }: { run: JobRunDetailView }) {
  const t = useTranslations("jobs-pages");
  return (
    <Card title={t("steps")} count={run.steps.length || undefined}>
      <div className="grid gap-4">
        {run.error && (
          <Banner tone="danger">
            <p className="font-medium">{run.error.name}</p>
            <p className="break-words">{run.error.message}</p>
          </Banner>
        )}
        {run.steps.length === 0 ? (
          <p className="text-muted">{t("noSteps")}</p>
        ) : (
          <Timeline entries={run.steps.map((step) => entryOf(step, t))} />
        )}
      </div>
    </Card>
  );
}

function entryOf(step: Step, t: ReturnType<typeof useTranslations<"jobs-pages">>): TimelineEntry {
  const { name, kind, status, failedTries, error, dueAt, finishedAt } = step;
  const { icon, tone } = LOOKS[status];
  const due = status === "waiting" ? dueAt : null;
  return {
    id: name,
    icon: kind === "sleep" && status === "completed" ? Moon : icon,
    tone,
    text: (
      <>
        <span className="font-medium">{name}</span>{" "}
        <span className="text-muted">
          {t(`stepStatuses.${status}`)}
          {failedTries > 0 && `, ${t("stepTries", { count: failedTries })}`}
        </span>
        {due && (
          <span className="block text-meta text-subtle">
            {t.rich("dueAt", { time: () => <DateTime value={due} /> })}
          </span>
        )}
      </>
    ),
    ...(error && { note: <span className="break-words">{error.message}</span> }),
    ...(finishedAt && { time: <DateTime value={finishedAt} look="time-seconds" /> }),
  };
}
