"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Tooltip } from "@/components/ui/tooltip.client";
import { isCurrent, type NavEntry } from "./navigation";

export type NavListProps = {
  entries: readonly NavEntry[];
  alerts?: Readonly<Record<string, number>> | undefined;
  /** Icons only, with tooltips. */
  slim: boolean;
};

/** Links of the sidebar. Between 768 and 1024 px the labels give way to icons whatever the setting. */
export function NavList({ entries, alerts = {}, slim }: NavListProps) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  return (
    <ul className="grid gap-px">
      {entries.map(({ href, labelKey, icon: Icon, goKey, alert }) => {
        const label = t(`nav.${labelKey}`);
        const count = alerts[href] ?? 0;
        const link = (
          <Link
            href={href}
            aria-current={isCurrent(href, pathname) ? "page" : undefined}
            className={`nav-link relative ${slim ? "h-9 justify-center px-0" : "md:max-lg:h-9 md:max-lg:justify-center md:max-lg:px-0"}`}
          >
            <Icon aria-hidden className="icon" />
            <span className={slim ? "sr-only" : "md:max-lg:sr-only"}>{label}</span>
            {alert && count > 0 && <AlertCount what={alert} count={count} slim={slim} />}
          </Link>
        );
        return (
          <li key={href}>
            {slim ? (
              <Tooltip label={label} side="right" {...(goKey && { keys: ["g", goKey] })}>
                {link}
              </Tooltip>
            ) : (
              link
            )}
          </li>
        );
      })}
    </ul>
  );
}

type AlertCountProps = { what: NonNullable<NavEntry["alert"]>; count: number; slim: boolean };

function AlertCount({ what, count, slim }: AlertCountProps) {
  const t = useTranslations("shell");
  const corner = "absolute -top-0.5 right-0.5";
  return (
    <span
      className={`min-w-5 rounded-pill bg-danger-tint px-1.5 text-center text-meta leading-[18px] font-semibold text-danger ${slim ? corner : "ml-auto md:max-lg:absolute md:max-lg:-top-0.5 md:max-lg:right-0.5"}`}
    >
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t(what, { count })}</span>
    </span>
  );
}
