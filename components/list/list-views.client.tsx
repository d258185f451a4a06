"use client";

import { Users } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { keptAddress, listHref, sameAddress, type Address } from "./list-address";
import { useList } from "./list-provider.client";
import { ViewMenu, type ViewActions } from "./view-menu.client";

export const VIEWS_ID = "list-views";

/** A list kept under a name. */
export type ListView = {
  id: string;
  name: string;
  query: Address;
  columns: readonly string[];
  shared: boolean;
  own: boolean;
  ownerName: string;
};

/** A view every list of its kind has, with what is in it. */
export type ListPreset = {
  name: string;
  /** The one filter it sets; `null` shows everything. */
  filter: { name: string; value: string } | null;
  count: number;
  /** What its rows are worth together, as written. */
  sum: string | null;
  /** Said to assistive technology with the sum: what it is a sum of. */
  sumLabel: string;
  /** Asks for attention while something is in it. */
  alert?: boolean;
};

export type ListViewsProps = {
  /** Name of the view without any filter (“Tous”), or the views every such list has. */
  all: string | readonly ListPreset[];
  views: readonly ListView[];
  /** Names of the parameters that are filters. */
  filters: readonly string[];
  /** Keys of the columns as shown now. */
  columns: readonly string[];
  /** Whether somebody chose other columns than those of the view. */
  otherColumns: boolean;
  actions: ViewActions;
};

type Tab = { id: string | null; href: string; name: string; owner: string | null };

const bareTab =
  "relative rounded-small px-2 whitespace-nowrap -outline-offset-2 group-first:pl-0 after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 group-first:after:left-0 aria-[current]:after:bg-primary";
const tabLook = `${bareTab} flex h-11 items-center gap-1.5 text-table font-medium text-muted hover:text-text aria-[current]:text-text md:h-10`;
const presetLook = `${bareTab} group/tab block h-full min-w-24 pt-1 pr-4 pb-2.5`;

/** The saved views of a list as tabs: everything, one’s own, those of colleagues. */
export function ListViews({ all, views, filters, columns, otherColumns, actions }: ListViewsProps) {
  const t = useTranslations("list.views");
  const path = usePathname();
  const { address, view } = useList();
  const current = views.find(({ id }) => id === view) ?? null;
  const kept = keptAddress(address, filters);
  const changed = otherColumns || !sameAddress(kept, current?.query ?? {});
  const ownerOf = ({ own, ownerName }: ListView) => (own ? t("sharedByYou") : t("sharedBy", { name: ownerName }));
  const presets = typeof all === "string" ? [] : all;
  const tabs: Tab[] = [
    ...(typeof all === "string" ? [{ id: null, href: path, name: all, owner: null }] : []),
    ...views.map((saved) => ({
      id: saved.id,
      href: listHref(path, saved.query, { view: saved.id }),
      name: saved.name,
      owner: saved.shared ? ownerOf(saved) : null,
    })),
  ];
  return (
    <div className="bleed mb-4 flex items-stretch">
      <nav id={VIEWS_ID} aria-label={t("label")} className="min-w-0 flex-1">
        <ul className="flex [scrollbar-width:none] gap-1 overflow-x-auto border-b border-border">
          {presets.map((preset) => (
            <li key={preset.name} className="group flex-none">
              <PresetTab preset={preset} current={view === null && isAt(preset, presets, address)} />
            </li>
          ))}
          {tabs.map(({ id, href, name, owner }) => (
            <li key={id} className="group flex-none">
              <Link
                href={href}
                scroll={false}
                prefetch={false}
                aria-current={id === view ? "page" : undefined}
                className={tabLook}
              >
                <span dir="auto" className="max-w-60 truncate">
                  {name}
                </span>
                {owner && (
                  <>
                    <Users aria-hidden className="icon size-3.5 text-subtle" />
                    <span className="sr-only">{owner}</span>
                  </>
                )}
                {id !== null && id === view && changed && (
                  <span className="font-normal text-subtle">{t("changed")}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="border-b border-border pl-2">
        <ViewMenu current={current} changed={changed} query={kept} columns={columns} actions={actions} />
      </div>
    </div>
  );
}

const valueAt = (filter: ListPreset["filter"], address: Address) =>
  filter && (address[filter.name] ?? "").split(",").sort().join();

/** Whether the address shows this view, whatever else narrows it. */
function isAt({ filter }: ListPreset, presets: readonly ListPreset[], address: Address): boolean {
  if (filter) return valueAt(filter, address) === filter.value.split(",").sort().join();
  return presets.every((other) => !other.filter || valueAt(other.filter, address) === "");
}

function PresetTab({ preset, current }: { preset: ListPreset; current: boolean }) {
  const path = usePathname();
  const { address } = useList();
  const { name, filter, count, sum, sumLabel, alert } = preset;
  const { sort = null, per = null } = address;
  return (
    <Link
      href={listHref(path, {}, { ...(filter && { [filter.name]: filter.value }), sort, per })}
      scroll={false}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={presetLook}
    >
      <span className="flex items-center gap-1.5 text-table font-medium text-muted group-hover/tab:text-text group-aria-[current]/tab:text-text">
        {alert && count > 0 && <span aria-hidden className="size-2 rounded-pill bg-danger-edge" />}
        {name}
        <span className="num font-normal text-subtle">{count}</span>
      </span>
      {sum !== null && (
        <span className="num mt-0.5 block text-meta text-subtle group-aria-[current]/tab:text-muted">
          <span className="sr-only">{sumLabel}</span> {sum}
        </span>
      )}
    </Link>
  );
}
