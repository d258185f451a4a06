"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { openAddressDialog } from "@/components/layout/address-dialog.client";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button.client";

const open = () => openAddressDialog("new", "contact");

/** Opens the dialog for another person at this client. */
export function NewContactButton({ look }: { look: "secondary" | "icon" }) {
  const t = useTranslations("client");
  if (look === "icon") {
    return (
      <IconButton size="compact" label={t("newContact")} onClick={open} className="-mr-2">
        <Plus aria-hidden className="icon" />
      </IconButton>
    );
  }
  return (
    <Button variant={look} onClick={open}>
      <Plus aria-hidden className="icon" />
      {t("newContact")}
    </Button>
  );
}
