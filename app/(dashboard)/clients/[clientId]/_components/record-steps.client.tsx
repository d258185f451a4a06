"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { usePageShortcuts, type PageShortcut } from "@/components/layout/page-shortcuts";
import { IconButton } from "@/components/ui/icon-button.client";
import { MENU_ID } from "./client-menu.client";
import { useTrail } from "./use-trail.client";

const TABS = ["overview", "contacts", "timeline"] as const;
const SEGMENTS = { overview: "", contacts: "/contacts", timeline: "/timeline" } as const;

/** The neighbours in the list this client was opened from, on the same tab; and the keys of a record. */
export function RecordSteps({ clientId, writes }: { clientId: string; writes: boolean }) {
  const t = useTranslations("client");
  const router = useRouter();
  const tab = usePathname().slice(`/clients/${clientId}`.length);
  const trail = useTrail(clientId);
  const next = trail?.ids[trail.index + 1];
  const previous = trail?.ids[trail.index - 1];

  const shortcuts = useMemo((): PageShortcut[] => {
    const go = (path: string) => () => leaveFor(() => router.push(path));
    const step = (id: string | undefined, key: string, label: string) =>
      id ? [{ keys: [key], label, run: go(`/clients/${id}${tab}`) }] : [];
    return [
      ...step(next, "j", t("next")),
      ...step(previous, "k", t("previous")),
      ...(writes ? [{ keys: ["e"], label: t("edit"), run: go(`/clients/${clientId}/edit`) }] : []),
      { keys: ["."], label: t("actions.more"), run: () => openMenu() },
      ...TABS.map((name, index) => ({
        keys: [String(index + 1)],
        label: t("keys.tab", { name: t(`tabs.${name}`) }),
        run: go(`/clients/${clientId}${SEGMENTS[name]}`),
      })),
    ];
  }, [t, router, clientId, tab, next, previous, writes]);
  usePageShortcuts("record", shortcuts);

  if (!trail) return null;
  const steps = [
    { id: previous, label: t("previous"), key: "k", icon: ChevronUp },
    { id: next, label: t("next"), key: "j", icon: ChevronDown },
  ];
  return (
    <span className="flex max-sm:hidden">
      {steps.map(({ id, label, key, icon: Icon }) => (
        <IconButton
          key={key}
          label={label}
          keys={[key]}
          disabled={!id}
          onClick={() => router.push(`/clients/${id}${tab}`)}
        >
          <Icon aria-hidden className="icon" />
        </IconButton>
      ))}
    </span>
  );
}

/** Menus open on Enter; the focus goes in, as it does for whoever reaches the button by Tab. */
function openMenu() {
  const button = document.getElementById(MENU_ID);
  button?.focus();
  button?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
}
