import { useTranslations } from "next-intl";
import { StatusBadge, type Status } from "@/components/ui/status-badge";
import type { JobRunStatus } from "@/lib/ops/job-runs/status";

const LOOKS: Record<JobRunStatus, Status> = {
  queued: "scheduled",
  running: "running",
  waiting: "pending",
  completed: "done",
  failed: "failed",
};

export function RunStatus({ status }: { status: JobRunStatus }) {
  const t = useTranslations("jobs-pages.statuses");
  return <StatusBadge status={LOOKS[status]}>{t(status)}</StatusBadge>;
}
