"use client";

import { ArrowUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoice, MenuSeparator } from "@/components/ui/menu.client";
import { useList } from "./list-provider.client";
import { sortOf } from "./sort-of";

export type SortOption = {
  /** As in the address: `created_at`. */
  value: string;
  label: string;
};

export type SortMenuProps = { options: readonly SortOption[]; usual: string };

/** The order of the rows: by what, and which end first. */
export function SortMenu({ options, usual }: SortMenuProps) {
  const t = useTranslations("list.sort");
  const { address, go } = useList();
  const { field, descending } = sortOf(address["sort"], usual);
  const set = (by: string, down: boolean) => {
    const written = `${down ? "-" : ""}${by}`;
    go({ sort: written === usual ? null : written });
  };
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="compact">
          <ArrowUpDown aria-hidden className="icon" />
          {t("label")}
        </Button>
      }
    >
      <MenuChoice label={t("by")} value={field} options={options} onChange={(by) => set(by, descending)} />
      <MenuSeparator />
      <MenuChoice
        label={t("direction")}
        value={descending ? "down" : "up"}
        options={[
          { value: "up", label: t("ascending") },
          { value: "down", label: t("descending") },
        ]}
        onChange={(direction) => set(field, direction === "down")}
      />
    </Menu>
  );
}
