"use client";

import { ChevronDown, FilePenLine, Phone, Plus, ReceiptText, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { newHref } from "@/components/documents/document-paths";
import { openAddressDialog } from "@/components/layout/address-dialog.client";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu.client";
import type { Permission } from "@/lib/catalog/permissions";

const NEEDS = ["quotes:write", "invoices:write", "clients:write", "activities:write"] as const;

export type NewMenuProps = { clientId: string; permissions: readonly Permission[] };

/** Makes something for a client. Nothing at all for those who only read. */
export function NewMenu({ clientId, permissions }: NewMenuProps) {
  const t = useTranslations("client.new");
  const may = (permission: (typeof NEEDS)[number]) => permissions.includes(permission);
  if (!NEEDS.some(may)) return null;
  return (
    <Menu
      trigger={
        <Button variant="primary">
          <Plus aria-hidden className="icon" />
          {t("label")}
          <ChevronDown aria-hidden className="icon" />
        </Button>
      }
    >
      {may("quotes:write") && (
        <MenuLink icon={FilePenLine} href={newHref("quote", clientId)}>
          {t("quote")}
        </MenuLink>
      )}
      {may("invoices:write") && (
        <MenuLink icon={ReceiptText} href={newHref("invoice", clientId)}>
          {t("invoice")}
        </MenuLink>
      )}
      {may("clients:write") && (
        <MenuItem icon={UserRoundPlus} onSelect={() => openAddressDialog("new", "contact")}>
          {t("contact")}
        </MenuItem>
      )}
      {may("activities:write") && (
        <MenuItem icon={Phone} onSelect={() => openAddressDialog("new", "activity")}>
          {t("activity")}
        </MenuItem>
      )}
    </Menu>
  );
}
