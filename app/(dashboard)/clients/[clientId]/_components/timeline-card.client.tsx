"use client";

import { History, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useUrlFilters } from "@/app/(dashboard)/_components/url-filters.client";
import { openAddressDialog } from "@/components/layout/address-dialog.client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ToggleGroup } from "@/components/ui/toggle-group.client";
import { TIMELINE_FILTERS } from "./timeline-filter";
import { TimelineDays } from "./timeline-days.client";
import { useTimeline, type TimelineOptions } from "./use-timeline.client";

export type TimelineCardProps = TimelineOptions & {
  writes: boolean;
  /** Ids of the merges that can be undone. */
  undoable: readonly string[];
};

const add = () => openAddressDialog("new", "activity");

/** A client's timeline with its filter, its composer and its way further back. */
export function TimelineCard({ writes, undoable, ...options }: TimelineCardProps) {
  const t = useTranslations("client.timeline");
  const filters = useUrlFilters();
  const timeline = useTimeline(options);
  const { shown } = options;
  const show = (value: string) => filters.set({ show: value === "all" ? null : value });
  const filter = (
    <ToggleGroup
      label={t("filter")}
      value={shown}
      options={TIMELINE_FILTERS.map((value) => ({ value, label: t(value) }))}
      onChange={show}
    />
  );
  return (
    <Card
      title={t("title")}
      action={
        <div aria-busy={filters.pending} className="flex items-center gap-2">
          <div className="max-lg:hidden">{filter}</div>
          {writes && (
            <Button size="compact" onClick={add}>
              <Plus aria-hidden className="icon" />
              {t("add")}
            </Button>
          )}
        </div>
      }
    >
      <div className="lg:hidden">{filter}</div>
      {timeline.items.length === 0 ? (
        <EmptyState
          icon={History}
          headingLevel={3}
          title={t(shown === "all" ? "emptyTitle" : "filteredTitle")}
          actions={shown !== "all" && <Button onClick={() => show("all")}>{t("showAll")}</Button>}
        >
          {shown === "all" ? writes && t("empty") : t("filtered")}
        </EmptyState>
      ) : (
        <TimelineDays
          clientId={options.clientId}
          items={timeline.items}
          undoable={undoable}
          onChanged={timeline.replace}
          onRemoved={timeline.remove}
        />
      )}
      {timeline.more && (
        <div className="mt-4 flex justify-center">
          <Button pending={timeline.pending} onClick={timeline.more}>
            {t("more")}
          </Button>
        </div>
      )}
    </Card>
  );
}
