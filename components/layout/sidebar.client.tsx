"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tooltip } from "@/components/ui/tooltip.client";
import { NavList } from "./nav-list.client";
import { entriesFor, navGroupsFor, TOOL_NAV } from "./navigation";
import type { ShellData } from "./shell-data";
import { WorkspaceMenu } from "./workspace-menu.client";

type Props = ShellData & { slim: boolean; onToggle: () => void };

/** The navigation of wide screens: 240 px, or 64 px with icons only. */
export function Sidebar({ slim, onToggle, ...data }: Props) {
  const t = useTranslations("shell");
  const Toggle = slim ? PanelLeftOpen : PanelLeftClose;
  const toggleLabel = slim ? t("expand") : t("collapse");
  return (
    <div
      data-chrome=""
      className="sticky top-0 z-31 row-span-2 flex h-dvh flex-col border-r border-border bg-surface max-md:hidden"
    >
      <nav aria-label={t("mainNavigation")} className="flex min-h-0 flex-1 flex-col">
        <WorkspaceMenu {...data} slim={slim} />
        <div className="min-h-0 flex-1 [scrollbar-width:thin] overflow-y-auto px-2 pt-1 pb-2">
          {navGroupsFor(data.permissions).map(({ labelKey, entries }) => (
            <div key={labelKey} className="not-first:mt-3">
              {labelKey && (
                <p className={`px-3 pb-1 text-meta font-medium text-subtle ${slim ? "sr-only" : "md:max-lg:sr-only"}`}>
                  {t(`groups.${labelKey}`)}
                </p>
              )}
              <NavList entries={entries} alerts={data.alerts} slim={slim} />
            </div>
          ))}
        </div>
      </nav>
      <nav aria-label={t("toolNavigation")} className="border-t border-border p-2">
        <NavList entries={entriesFor(TOOL_NAV, data.permissions)} alerts={data.alerts} slim={slim} />
      </nav>
      {/* Narrow windows always show icons: nothing to switch there. */}
      <div className="border-t border-border p-2 max-lg:hidden">
        <Tooltip label={toggleLabel} keys={["Mod", "B"]} side="right">
          <button
            type="button"
            aria-label={toggleLabel}
            aria-expanded={!slim}
            onClick={onToggle}
            className={`nav-link w-full ${slim ? "h-9 justify-center px-0" : ""}`}
          >
            <Toggle aria-hidden className="icon" />
            <span className={slim ? "sr-only" : ""}>{toggleLabel}</span>
          </button>
        </Tooltip>
      </div>
    </div>
  );
}
