"use client";

import { ListFilter as FilterIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover.client";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet.client";
import { BulkBar } from "./bulk-bar.client";
import { ColumnsPopover, type ColumnsPopoverProps } from "./columns-popover.client";
import { DensityMenu } from "./density-menu.client";
import { FilterChips } from "./filter-chips.client";
import { FilterPanel } from "./filter-panel.client";
import { ownFilters, without, type ListFilter, type PresetFilter } from "./list-filter";
import type { Density } from "./list-preferences";
import { useList } from "./list-provider.client";
import { ListSearch } from "./list-search.client";
import { countOf } from "./selection";
import { SortMenu, type SortMenuProps } from "./sort-menu.client";
import { sortOf } from "./sort-of";

export const FILTER_BUTTON = "data-list-filter";

export type ListToolbarProps = {
  searchLabel: string;
  filters: readonly ListFilter[];
  /** Those that are views above the list: no chip repeats them. */
  presets?: readonly PresetFilter[];
  sorts: SortMenuProps;
  columns: ColumnsPopoverProps;
  density: Density;
  /** What can be done with the selected rows, as buttons. */
  bulk: ReactNode;
};

const NO_PRESETS: readonly PresetFilter[] = [];

/** Over the rows: how to find some, or, once rows are selected, what to do with them. Both have the same height. */
export function ListToolbar({
  searchLabel,
  filters,
  presets = NO_PRESETS,
  sorts,
  columns,
  density,
  bulk,
}: ListToolbarProps) {
  const t = useTranslations("list.filters");
  const { address, selection, result, pending } = useList();
  const [wide, setWide] = useState(false);
  const [narrow, setNarrow] = useState(false);
  const [section, setSection] = useState<string>();
  const active = ownFilters(filters, address, presets).length;
  const openAt = (filter: string) => {
    setSection(filter);
    // Phones have no room for chips: there the button alone tells how many filters are on.
    setWide(true);
  };
  return (
    <>
      {countOf(selection, result.total) > 0 ? (
        <BulkBar>{bulk}</BulkBar>
      ) : (
        <div aria-busy={pending} className="flex min-h-13 items-center gap-2 px-3 py-2">
          <ListSearch label={searchLabel} />
          <div className="max-md:hidden">
            <Popover
              label={t("label")}
              open={wide}
              onOpenChange={(open) => {
                setSection(undefined);
                setWide(open);
              }}
              trigger={
                <Button variant="quiet" size="compact" {...{ [FILTER_BUTTON]: "" }}>
                  <FilterIcon aria-hidden className="icon" />
                  {t("button")}
                </Button>
              }
            >
              <div className="max-h-[min(30rem,70dvh)] w-80 overflow-y-auto">
                <FilterPanel key={section} filters={filters} open={section} />
              </div>
            </Popover>
          </div>
          <Button
            variant="quiet"
            className="px-2! text-table md:hidden"
            aria-haspopup="dialog"
            onClick={() => setNarrow(true)}
            {...{ [FILTER_BUTTON]: "" }}
          >
            <FilterIcon aria-hidden className="icon" />
            {t("button")}
            {active > 0 && <ActiveCount count={active} />}
          </Button>
          <span className="flex-1 max-md:hidden" />
          <div className="flex gap-1 max-md:hidden">
            <SortMenu {...sorts} />
            <div className="flex gap-1 max-lg:hidden">
              <ColumnsPopover {...columns} />
              <DensityMenu density={density} />
            </div>
          </div>
        </div>
      )}
      <div className="max-md:hidden">
        <FilterChips filters={filters} presets={presets} onOpen={openAt} />
      </div>
      <Sheet open={narrow} onOpenChange={setNarrow} title={t("label")}>
        <PhoneFilters filters={filters} sorts={sorts} onDone={() => setNarrow(false)} />
      </Sheet>
    </>
  );
}

function ActiveCount({ count }: { count: number }) {
  const t = useTranslations("list.filters");
  return (
    <span className="grid min-w-5 place-items-center rounded-pill bg-neutral-tint px-1 text-meta leading-5 font-semibold text-text">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t("count", { count })}</span>
    </span>
  );
}

type PhoneFiltersProps = Pick<ListToolbarProps, "filters" | "sorts"> & { onDone: () => void };

/** Filters and order in one sheet, and how many rows they leave. */
function PhoneFilters({ filters, sorts, onDone }: PhoneFiltersProps) {
  const t = useTranslations("list");
  const { address, go, result, known } = useList();
  const { field, descending } = sortOf(address["sort"], sorts.usual);
  const written = `${descending ? "-" : ""}${field}`;
  const clear = Object.assign({}, ...filters.map(without)) as Record<string, null>;
  return (
    <div className="grid gap-4">
      <FilterPanel filters={filters} />
      <label className="grid gap-1">
        <span className="text-table font-medium">{t("sort.label")}</span>
        <Select
          value={written}
          options={sorts.options.flatMap(({ value, label }) => [
            { value, label: t("sort.up", { name: label }) },
            { value: `-${value}`, label: t("sort.down", { name: label }) },
          ])}
          onChange={({ target }) => go({ sort: target.value === sorts.usual ? null : target.value })}
        />
      </label>
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex gap-2 border-t border-border bg-surface p-4 *:flex-1">
        <Button onClick={() => go(clear)}>{t("filters.clear")}</Button>
        <Button variant="primary" onClick={onDone}>
          {known ? t("filters.show", { count: result.total }) : t("filters.showAny")}
        </Button>
      </div>
    </div>
  );
}
