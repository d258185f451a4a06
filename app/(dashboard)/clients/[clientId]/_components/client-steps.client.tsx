"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { leaveFor } from "@/components/forms/leaving";
import type { PageShortcut } from "@/components/layout/page-shortcuts";
import { openMenu, RecordSteps } from "@/components/record/record-steps.client";
import { MENU_ID } from "./client-menu.client";

const TABS = ["overview", "quotes", "invoices", "contacts", "timeline"] as const;
const SEGMENTS = {
  overview: "",
  quotes: "/quotes",
  invoices: "/invoices",
  contacts: "/contacts",
  timeline: "/timeline",
} as const;

/** The neighbours in the list this client was opened from, on the same tab; and the keys of a client. */
export function ClientSteps({ clientId, writes }: { clientId: string; writes: boolean }) {
  const t = useTranslations("client");
  const router = useRouter();
  const tab = usePathname().slice(`/clients/${clientId}`.length);
  const shortcuts = useMemo((): PageShortcut[] => {
    const go = (path: string) => () => leaveFor(() => router.push(path));
    return [
      ...(writes ? [{ keys: ["e"], label: t("edit"), run: go(`/clients/${clientId}/edit`) }] : []),
      { keys: ["."], label: t("actions.more"), run: () => openMenu(MENU_ID) },
      ...TABS.map((name, index) => ({
        keys: [String(index + 1)],
        label: t("keys.tab", { name: t(`tabs.${name}`) }),
        run: go(`/clients/${clientId}${SEGMENTS[name]}`),
      })),
    ];
  }, [t, router, clientId, writes]);
  return (
    <RecordSteps
      list="/clients"
      id={clientId}
      part={tab}
      previous={t("previous")}
      next={t("next")}
      shortcuts={shortcuts}
    />
  );
}
