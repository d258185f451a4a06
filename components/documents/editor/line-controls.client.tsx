"use client";

import { ArrowDown, ArrowUp, CopyPlus, Ellipsis, GripVertical, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";

/** What can be done with a row, by its key. */
export interface LineDeeds {
  move: (row: string, step: 1 | -1) => void;
  duplicate: (row: string) => void;
  remove: (row: string) => void;
  /** On phones: shows the fields of a row, or of none. */
  open: (row: string | null) => void;
}

/** What a row is dragged by, once that is loaded. Keys and the menu move rows too, so it is no stop on the way through the page. */
export function LineGrip({ row, label }: { row: string; label: string }) {
  return (
    <span data-grip={row} data-label={label} className="line-grip">
      <GripVertical aria-hidden className="icon" />
    </span>
  );
}

export function LineMenu({ row, label, deeds }: { row: string; label: string; deeds: LineDeeds }) {
  const t = useTranslations("editor.lineMenu");
  return (
    <Menu
      trigger={
        <button type="button" aria-label={label} className="line-menu">
          <Ellipsis aria-hidden className="icon" />
        </button>
      }
    >
      <MenuItem icon={CopyPlus} keys={["Mod", "D"]} onSelect={() => deeds.duplicate(row)}>
        {t("duplicate")}
      </MenuItem>
      <MenuItem icon={ArrowUp} keys={["Alt", "ArrowUp"]} onSelect={() => deeds.move(row, -1)}>
        {t("up")}
      </MenuItem>
      <MenuItem icon={ArrowDown} keys={["Alt", "ArrowDown"]} onSelect={() => deeds.move(row, 1)}>
        {t("down")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Trash2} tone="danger" keys={["Mod", "Shift", "Backspace"]} onSelect={() => deeds.remove(row)}>
        {t("remove")}
      </MenuItem>
    </Menu>
  );
}
