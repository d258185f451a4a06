import { ScrollText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import type { Page } from "@/lib/kernel/page";
import { viewEvent, type RecordedEvent } from "@/lib/crm/activities/view";
import { AuditTable } from "./audit-table";

export type AuditEventsProps = { of: Promise<Page<RecordedEvent>>; hrefFor: (page: number) => string };

/** The events once they are read; there are none only where a filter leaves none. */
export async function AuditEvents({ of, hrefFor }: AuditEventsProps) {
  const events = await of;
  const t = await getTranslations("audit");
  if (events.items.length === 0) {
    return (
      <div className="rounded-card border border-border bg-surface" data-edge="">
        <EmptyState icon={ScrollText} title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      </div>
    );
  }
  return <AuditTable events={{ ...events, items: events.items.map(viewEvent) }} hrefFor={hrefFor} />;
}
