"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { setTheme, useTheme } from "@/components/layout/use-theme.client";
import { Card } from "@/components/ui/card";
import { ToggleGroup } from "@/components/ui/toggle-group.client";

/** Light or dark, kept in this browser and in force at once. */
export function AppearanceCard() {
  const t = useTranslations("account.appearance");
  const theme = useTranslations("shell.theme");
  return (
    <Card title={t("title")} description={t("lead")}>
      <ToggleGroup
        label={theme("label")}
        value={useTheme()}
        onChange={setTheme}
        options={[
          { value: "light", label: theme("light"), icon: Sun },
          { value: "dark", label: theme("dark"), icon: Moon },
          { value: "system", label: theme("system"), icon: Monitor },
        ]}
      />
    </Card>
  );
}
