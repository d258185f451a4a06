"use client";

import { lazy, Suspense, useState, type ReactNode } from "react";
import { loadMenuList } from "@/components/ui/menu.client";
import { loadPopoverPanel } from "@/components/ui/popover.client";
import { loadTip } from "@/components/ui/tooltip.client";
import { InterfaceProviders } from "./interface-providers.client";
import { PhoneBar } from "./phone-bar.client";
import { RouteAnnouncer } from "./route-announcer.client";
import type { ShellData } from "./shell-data";
import { Sidebar } from "./sidebar.client";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar.client";
import { useAtRest } from "./use-at-rest.client";
import { useShortcuts } from "./use-shortcuts.client";
import { useSidebar } from "./use-sidebar.client";
import { useWorkbench } from "./use-workbench.client";

// No page waits for what few visits open: it is fetched when the page has come to rest, or at the latest when it is asked for.
const loadPalette = () => import("./command-palette.client");
const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
const loadSheet = () => import("./shortcut-sheet.client");
const ShortcutSheet = lazy(async () => ({ default: (await loadSheet()).ShortcutSheet }));

type Overlay = "never" | "closed" | "open";

export type AppShellProps = ShellData & {
  /** From the cookie `SIDEBAR_COOKIE`, so that the first paint has the right width. */
  initialSidebar: "wide" | "slim";
  /** Quiet notices above every page: a degraded service. */
  notices?: ReactNode;
  children: ReactNode;
};

/** The signed-in frame: sidebar, top bar, phone bar, palette, shortcuts, toasts. Owns `main`; pages bring their h1. */
export function AppShell({ initialSidebar, notices, children, ...data }: AppShellProps) {
  const [palette, setPalette] = useState<Overlay>("never");
  const [help, setHelp] = useState<Overlay>("never");
  const sidebar = useSidebar(initialSidebar, useWorkbench());
  useAtRest(loadPalette);
  useAtRest(loadSheet);
  useAtRest(loadMenuList);
  useAtRest(loadPopoverPanel);
  useAtRest(loadTip);
  useShortcuts(data.permissions, {
    palette: () => setPalette("open"),
    help: () => setHelp("open"),
    sidebar: sidebar.toggle,
  });
  return (
    <InterfaceProviders>
      <SkipLink />
      <div
        className={`shell min-h-dvh md:grid md:grid-rows-[56px_1fr] ${sidebar.slim ? "md:grid-cols-[64px_minmax(0,1fr)]" : "md:grid-cols-[64px_minmax(0,1fr)] lg:grid-cols-[240px_minmax(0,1fr)]"}`}
      >
        <Sidebar {...data} slim={sidebar.slim} onToggle={sidebar.toggle} />
        <TopBar {...data} onPalette={() => setPalette("open")} onHelp={() => setHelp("open")} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[1504px] gutters pt-4 pb-24 md:col-start-2 md:pt-6 md:pb-12"
        >
          {notices}
          {children}
        </main>
        <PhoneBar {...data} />
      </div>
      <RouteAnnouncer />
      {palette !== "never" && (
        <Suspense>
          <CommandPalette
            {...data}
            open={palette === "open"}
            onOpenChange={(open) => setPalette(open ? "open" : "closed")}
            onHelp={() => setHelp("open")}
            onSidebar={sidebar.toggle}
          />
        </Suspense>
      )}
      {help !== "never" && (
        <Suspense>
          <ShortcutSheet
            permissions={data.permissions}
            open={help === "open"}
            onOpenChange={(open) => setHelp(open ? "open" : "closed")}
          />
        </Suspense>
      )}
    </InterfaceProviders>
  );
}
