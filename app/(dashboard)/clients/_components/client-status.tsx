import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ClientStatus as Status } from "@/lib/crm/clients/status";

/** How things stand with a client; that it is archived matters more than what it was before. */
export function ClientStatus({ status, archived }: { status: Status; archived: boolean }) {
  const t = useTranslations();
  if (archived) return <StatusBadge status="archived">{t("clients.archived")}</StatusBadge>;
  return <StatusBadge status={status}>{t(`new-client.fields.statuses.${status}`)}</StatusBadge>;
}
