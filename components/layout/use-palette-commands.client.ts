"use client";

import { Keyboard, Languages, LogOut, MonitorSmartphone, Moon, PanelLeft, Sun, type LucideIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { createEntriesFor } from "./create-entries";
import { entriesFor, MAIN_NAV, settingsFor, TOOL_NAV } from "./navigation";
import type { ShellData } from "./shell-data";
import { useCreate } from "./use-create.client";
import { setTheme } from "./use-theme.client";

export type PaletteCommand = {
  label: string;
  icon: LucideIcon;
  /** A path to go to, or something to do. */
  deed: string | (() => void);
  detail?: string;
  keys?: readonly string[];
  keywords?: string[];
};

/** What the palette offers: the pages of the navigation, and the actions of the shell. */
export function usePaletteCommands(data: ShellData, deeds: { help: () => void; sidebar: () => void }) {
  const t = useTranslations("palette");
  const shell = useTranslations("shell");
  const locale = useLocale();
  const router = useRouter();
  const create = useCreate();
  const { permissions, actions: server } = data;

  const pages: PaletteCommand[] = [
    ...entriesFor([...MAIN_NAV, ...TOOL_NAV], permissions).map(({ href, labelKey, icon, goKey }) => ({
      label: shell(`nav.${labelKey}`),
      icon,
      deed: href,
      ...(goKey && { keys: ["g", goKey] }),
    })),
    ...settingsFor(permissions).flatMap((group) =>
      group.entries.map(({ href, labelKey, icon }) => ({
        label: shell(`nav.${labelKey}`),
        icon,
        deed: href,
        detail: shell("nav.settings"),
        keywords: [shell("nav.settings"), shell(`groups.${group.labelKey}`)],
      })),
    ),
  ];

  const switchLanguage = async () => {
    await server.saveLocale(locale === "fr" ? "en" : "fr");
    router.refresh();
  };
  const actions: PaletteCommand[] = [
    ...createEntriesFor(permissions).map((entry) => ({
      label: shell(`create.new.${entry.what}`),
      icon: entry.icon,
      deed: () => create(entry),
      ...(entry.key && { keys: ["n", entry.key] }),
    })),
    { label: t("themeLight"), icon: Sun, deed: () => setTheme("light") },
    { label: t("themeDark"), icon: Moon, deed: () => setTheme("dark") },
    { label: t("themeSystem"), icon: MonitorSmartphone, deed: () => setTheme("system") },
    { label: t("language"), icon: Languages, deed: () => void switchLanguage(), keywords: ["English", "Français"] },
    { label: t("sidebar"), icon: PanelLeft, deed: deeds.sidebar, keys: ["Mod", "B"] },
    { label: t("shortcuts"), icon: Keyboard, deed: deeds.help, keys: ["?"] },
    { label: t("signOut"), icon: LogOut, deed: () => void server.signOut() },
  ];
  return { pages, actions };
}
