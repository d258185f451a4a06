"use client";

import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ownFilters, settingOf, without, type ListFilter, type PresetFilter } from "./list-filter";
import { useList } from "./list-provider.client";

/** Values named on a chip; more of them are counted. */
const NAMED = 2;

export type FilterChipsProps = {
  filters: readonly ListFilter[];
  presets: readonly PresetFilter[];
  onOpen: (filter: string) => void;
};

/** What the list is narrowed by, each with a way to take it off. */
export function FilterChips({ filters, presets, onOpen }: FilterChipsProps) {
  const t = useTranslations("list.filters");
  const { address, go } = useList();
  const active = ownFilters(filters, address, presets);
  if (active.length === 0) return null;
  return (
    <div role="group" aria-label={t("active")} className="flex flex-wrap items-center gap-2 px-3 pt-1 pb-2.5">
      {active.map((filter) => (
        <span
          key={filter.name}
          data-edge=""
          className="inline-flex h-7 max-w-full items-center rounded-pill border border-edge bg-surface text-table max-md:h-11"
        >
          <button
            type="button"
            onClick={() => onOpen(filter.name)}
            className="flex h-full min-w-0 items-center gap-1.5 rounded-l-pill pr-0.5 pl-2.5 max-md:pl-4"
          >
            {filter.kind !== "switch" && <span className="flex-none text-subtle">{filter.label}</span>}
            <ChipValue filter={filter} />
          </button>
          <button
            type="button"
            aria-label={t("remove", { name: filter.label })}
            onClick={() => go(without(filter))}
            className="grid size-6.5 flex-none place-items-center rounded-pill text-subtle hover:bg-raised hover:text-text max-md:size-11"
          >
            <X aria-hidden className="icon size-3.5" />
          </button>
        </span>
      ))}
      <Button
        variant="link"
        size="compact"
        className="md:h-7"
        onClick={() => go(Object.assign({}, ...active.map(without)) as Record<string, null>)}
      >
        {t("clear")}
      </Button>
    </div>
  );
}

function ChipValue({ filter }: { filter: ListFilter }) {
  const t = useTranslations("list.filters");
  const format = useFormatter();
  const { address } = useList();
  const setting = settingOf(filter, address);
  if (filter.kind !== "days") {
    const named = setting.slice(0, NAMED).join(", ");
    const more = setting.length - NAMED;
    return (
      <span dir="auto" className="truncate">
        {more > 0 ? t("andMore", { named, more }) : named}
      </span>
    );
  }
  // A calendar day has no time zone: noon in UTC is the same day when printed in UTC.
  const dayOf = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const [from = "", to = ""] = setting;
  return (
    <span className="num">
      {from && to
        ? t("between", { from: dayOf(from), to: dayOf(to) })
        : from
          ? t("since", { day: dayOf(from) })
          : t("until", { day: dayOf(to) })}
    </span>
  );
}
