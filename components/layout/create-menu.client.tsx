"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu.client";
import type { Permission } from "@/lib/catalog/permissions";
import { createEntriesFor } from "./create-entries";
import { useCreate } from "./use-create.client";

/** Makes anything, from any page. Nothing at all for those who only read. */
export function CreateMenu({ permissions }: { permissions: readonly Permission[] }) {
  const t = useTranslations("shell.create");
  const create = useCreate();
  const entries = createEntriesFor(permissions);
  if (entries.length === 0) return null;
  return (
    <Menu
      trigger={
        <Button aria-label={t("label")} className="max-md:w-11 max-md:border-transparent max-md:px-0">
          <Plus aria-hidden className="icon max-md:size-5 max-md:stroke-[1.6]" />
          <span aria-hidden className="max-md:hidden">
            {t("label")}
          </span>
        </Button>
      }
    >
      {entries.map((entry) => (
        <MenuItem
          key={entry.what}
          icon={entry.icon}
          {...(entry.key && { keys: ["n", entry.key] })}
          onSelect={() => create(entry)}
        >
          {t(entry.what)}
        </MenuItem>
      ))}
    </Menu>
  );
}
