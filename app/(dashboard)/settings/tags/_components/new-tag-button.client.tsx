"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { openAddressDialog } from "@/components/layout/address-dialog.client";
import { Button } from "@/components/ui/button";

export function NewTagButton() {
  const t = useTranslations("tags");
  return (
    <Button variant="primary" onClick={() => openAddressDialog("new", "tag")}>
      <Plus aria-hidden className="icon" />
      {t("new")}
    </Button>
  );
}
