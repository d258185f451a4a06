"use client";

import { Command } from "cmdk";
import { Plus, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Highlighted } from "@/components/ui/highlighted";
import type { SearchView } from "@/lib/insight/search/view";
import { PaletteItem } from "./palette-item.client";
import { foundValue, offerValue } from "./palette-filter";
import { RECORD_ICONS } from "./record-icons";

type RecordsProps = { groups: SearchView["groups"]; onOpen: (href: string) => void };

/** What the server found, in its order. */
export function PaletteRecords({ groups, onOpen }: RecordsProps) {
  const t = useTranslations("palette");
  return groups
    .filter(({ hits }) => hits.length > 0)
    .map(({ kind, hits }) => (
      <Command.Group key={kind} heading={t(`kinds.${kind}`)} value={foundValue(0, kind)} className="palette-group">
        {hits.map((hit, index) => (
          <PaletteItem
            key={hit.id}
            value={foundValue(index, hit.id)}
            icon={RECORD_ICONS[kind]}
            onSelect={() => onOpen(hit.href)}
          >
            <span className="min-w-0 truncate">
              <Highlighted parts={hit.highlights.title} />
            </span>
            <span className="min-w-0 flex-1 truncate text-subtle">
              <Highlighted parts={hit.highlights.subtitle} />
            </span>
            {hit.archived && <span className="flex-none text-meta text-subtle">{t("archived")}</span>}
          </PaletteItem>
        ))}
      </Command.Group>
    ));
}

type OffersProps = { text: string; onSearch: () => void; onCreate: (() => void) | null };

/** What can be done with the text itself. */
export function PaletteOffers({ text, onSearch, onCreate }: OffersProps) {
  const t = useTranslations("palette");
  return (
    <Command.Group heading={t("more")} value={offerValue("more")} className="palette-group">
      <PaletteItem value={offerValue("search")} icon={Search} onSelect={onSearch}>
        <span className="min-w-0 flex-1 truncate">{t("searchFor", { text })}</span>
      </PaletteItem>
      {onCreate && (
        <PaletteItem value={offerValue("create")} icon={Plus} onSelect={onCreate}>
          <span className="min-w-0 flex-1 truncate">{t("createClient", { text })}</span>
        </PaletteItem>
      )}
    </Command.Group>
  );
}
