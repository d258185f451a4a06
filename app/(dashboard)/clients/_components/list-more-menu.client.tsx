"use client";

import { Archive, Download, Ellipsis, Tags, Upload, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Choice } from "@/components/list/chosen-of";
import { IconButton } from "@/components/ui/icon-button.client";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu.client";
import { exportHref } from "./export-href";

export type MoreMenuProps = { choice: Choice; archived: boolean; canImport: boolean; canExport: boolean };

/** What a list of clients offers beside making one. */
export function MoreMenu({ choice, archived, canImport, canExport }: MoreMenuProps) {
  const t = useTranslations("clients.more");
  return (
    <Menu
      trigger={
        <IconButton label={t("label")}>
          <Ellipsis aria-hidden className="icon" />
        </IconButton>
      }
    >
      {canImport && (
        <MenuLink href="/clients/import" icon={Upload}>
          {t("import")}
        </MenuLink>
      )}
      {canExport && (
        // A download is no page: the browser takes it, not the router.
        <MenuItem icon={Download} onSelect={() => location.assign(exportHref(choice))}>
          {t("export")}
        </MenuItem>
      )}
      <MenuSeparator />
      {archived ? (
        <MenuLink href="/clients" icon={Users}>
          {t("current")}
        </MenuLink>
      ) : (
        <MenuLink href="/clients?archived=1" icon={Archive}>
          {t("archived")}
        </MenuLink>
      )}
      <MenuLink href="/settings/tags" icon={Tags}>
        {t("tags")}
      </MenuLink>
    </Menu>
  );
}
