import { useTranslations } from "next-intl";
import { DateTime } from "@/components/format/date-time";
import { Duration } from "@/components/format/duration";
import { Card } from "@/components/ui/card";
import { FactsList } from "@/components/ui/facts-list";
import type { JobRunDetailView } from "@/lib/ops/job-runs/view";

/** When and why a run happened. */
export function RunFacts({ run }: { run: JobRunDetailView }) {
  const t = useTranslations("jobs-pages");
  const instant = (value: string | null) => (value ? <DateTime value={value} /> : "–");
  return (
    <Card title={t("facts")}>
      <FactsList
        facts={[
          { label: t("function"), value: <span className="mono">{run.function}</span> },
          { label: t("trigger"), value: run.trigger ? <span className="mono">{run.trigger}</span> : t("schedule") },
          { label: t("scope"), value: t(run.installationWide ? "installation" : "workspace") },
          { label: t("created"), value: instant(run.createdAt) },
          { label: t("started"), value: instant(run.startedAt) },
          { label: t("finished"), value: instant(run.finishedAt) },
          { label: t("duration"), value: run.durationMs === null ? "–" : <Duration ms={run.durationMs} /> },
          { label: t("failedTries"), value: run.failedTries || "–" },
          ...(run.dueAt ? [{ label: t("nextTry"), value: instant(run.dueAt) }] : []),
          { label: t("id"), value: <span className="mono break-all">{run.id}</span> },
        ]}
      />
    </Card>
  );
}
