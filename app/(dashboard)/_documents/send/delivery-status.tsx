import { useTranslations } from "next-intl";
import { StatusBadge, type Status } from "@/components/ui/status-badge";
import type { DeliveryStatus as Delivered } from "@/lib/billing/deliveries/status";

const BADGES: Record<Delivered, Status> = {
  queued: "pending",
  sending: "running",
  sent: "delivered",
  captured: "archived",
  failed: "failed",
  unknown: "paused",
};

/** How far a mail got. */
export function DeliveryStatus({ status }: { status: Delivered }) {
  const t = useTranslations("sending.statuses");
  return <StatusBadge status={BADGES[status]}>{t(status)}</StatusBadge>;
}
