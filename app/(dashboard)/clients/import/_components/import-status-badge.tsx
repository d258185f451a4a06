import { useTranslations } from "next-intl";
import { StatusBadge, type Status } from "@/components/ui/status-badge";
import type { ImportStatus } from "@/lib/portability/imports/status";

const LOOKS: Record<ImportStatus, Status> = {
  mapping: "pending",
  checking: "running",
  checked: "scheduled",
  running: "running",
  done: "done",
  cancelled: "paused",
  failed: "failed",
  undoing: "running",
  undone: "cancelled",
};

/** Where an import stands, in a word. */
export function ImportStatusBadge({ status }: { status: ImportStatus }) {
  const t = useTranslations("imports.statuses");
  return <StatusBadge status={LOOKS[status]}>{t(status)}</StatusBadge>;
}
