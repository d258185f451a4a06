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

export type ListViewsProps = {
  /** Name of the view without any filter: “Tous”. */
  all: string;
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

const tabLook =
  "relative flex h-11 items-center gap-1.5 rounded-small px-2 text-table font-medium whitespace-nowrap text-muted -outline-offset-2 group-first:pl-0 after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 group-first:after:left-0 hover:text-text aria-[current]:text-text aria-[current]:after:bg-primary md:h-10";

/** The saved views of a list as tabs: everything, one’s own, those of colleagues. */
export function ListViews({ all, views, filters, columns, otherColumns, actions }: ListViewsProps) {
  const t = useTranslations("list.views");
  const path = usePathname();
  const { address, view } = useList();
  const current = views.find(({ id }) => id === view) ?? null;
  const kept = keptAddress(address, filters);
  const changed = otherColumns || !sameAddress(kept, current?.query ?? {});
  const ownerOf = ({ own, ownerName }: ListView) => (own ? t("sharedByYou") : t("sharedBy", { name: ownerName }));
  const tabs: Tab[] = [
    { id: null, href: path, name: all, owner: null },
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
