import { useTranslations } from "next-intl";
import { StatusBadge, type Status } from "@/components/ui/status-badge";
import type { MailStatus as Value } from "@/lib/ops/mailbox/status";

const LOOKS: Record<Value, Status> = {
  queued: "scheduled",
  sending: "running",
  sent: "sent",
  captured: "archived",
  failed: "failed",
  unknown: "pending",
};

export function MailStatus({ status }: { status: Value }) {
  const t = useTranslations("mailbox.statuses");
  return <StatusBadge status={LOOKS[status]}>{t(status)}</StatusBadge>;
}
