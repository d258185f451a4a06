"use client";

import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { leaveFor } from "@/components/forms/leaving";
import type { Permission } from "@/lib/catalog/permissions";
import { isCurrent, settingsFor } from "./navigation";

/** The settings pages: groups at the left, a select on phones, the page’s cards at most 720 px wide unless it is a list. */
export function SettingsLayout({ permissions, children }: { permissions: readonly Permission[]; children: ReactNode }) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const router = useRouter();
  const groups = settingsFor(permissions);
  const current = groups.flatMap((group) => group.entries).find((entry) => isCurrent(entry.href, pathname));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[208px_minmax(0,1fr)] lg:gap-10">
      <div className="lg:hidden">
        <label htmlFor="settings-section" className="sr-only">
          {t("section")}
        </label>
        <select
          id="settings-section"
          className="input"
          value={current?.href ?? ""}
          onChange={(event) => {
            const { value } = event.target;
            leaveFor(() => router.push(value));
          }}
        >
          {!current && <option value="">{t("nav.settings")}</option>}
          {groups.map((group) => (
            <optgroup key={group.labelKey} label={t(`groups.${group.labelKey}`)}>
              {group.entries.map((entry) => (
                <option key={entry.href} value={entry.href}>
                  {t(`nav.${entry.labelKey}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <nav aria-label={t("sections")} className="-ml-3 max-lg:hidden">
        <div className="sticky top-20 grid gap-4">
          {groups.map((group) => (
            <div key={group.labelKey}>
              <p className="px-3 pb-1 text-meta font-medium text-subtle">{t(`groups.${group.labelKey}`)}</p>
              <ul className="grid gap-px">
                {group.entries.map(({ href, labelKey, icon: Icon }) => (
                  <li key={href}>
                    <Link
                      href={href}
                      aria-current={isCurrent(href, pathname) ? "page" : undefined}
                      className="nav-link aria-[current]:bg-neutral-tint"
                    >
                      <Icon aria-hidden className="icon" />
                      {t(`nav.${labelKey}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
