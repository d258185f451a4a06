"use client";

import { Rows3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoice } from "@/components/ui/menu.client";
import type { Density } from "./list-preferences";
import { usePreferences } from "./use-preferences.client";

export function DensityMenu({ density }: { density: Density }) {
  const t = useTranslations("list.density");
  const { setDensity } = usePreferences();
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="compact">
          <Rows3 aria-hidden className="icon" />
          {t("label")}
        </Button>
      }
    >
      <MenuChoice
        label={t("label")}
        value={density}
        options={(["comfortable", "compact"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={setDensity}
      />
    </Menu>
  );
}
