"use client";

import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { entriesFor, isCurrent, MAIN_NAV } from "./navigation";
import type { ShellData } from "./shell-data";
import { useAtRest } from "./use-at-rest.client";

const loadMore = () => import("./phone-more.client");
const PhoneMore = lazy(async () => ({ default: (await loadMore()).PhoneMore }));

const item =
  "flex flex-1 flex-col items-center justify-center gap-1 text-meta font-medium text-subtle -outline-offset-4 aria-[current]:font-semibold aria-[current]:text-text";

/** The navigation of phones: the entries within reach of the thumb, everything else behind “More”. */
export function PhoneBar({ ...data }: ShellData) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const [more, setMore] = useState<"never" | "closed" | "open">("never");
  useAtRest(loadMore);
  const entries = entriesFor(MAIN_NAV, data.permissions).filter(({ atHand }) => atHand);
  return (
    <>
      <nav
        aria-label={t("phoneNavigation")}
        data-chrome=""
        data-phone-bar=""
        className="fixed inset-x-0 bottom-0 z-40 flex h-16 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {entries.map(({ href, labelKey, icon: Icon }) => (
          <Link key={href} href={href} aria-current={isCurrent(href, pathname) ? "page" : undefined} className={item}>
            <Icon aria-hidden className="size-5 stroke-[1.6]" />
            {t(labelKey === "dashboard" ? "homeShort" : `nav.${labelKey}`)}
          </Link>
        ))}
        <button type="button" aria-haspopup="dialog" onClick={() => setMore("open")} className={item}>
          <MenuIcon aria-hidden className="size-5 stroke-[1.6]" />
          {t("more")}
        </button>
      </nav>
      {more !== "never" && (
        <Suspense>
          <PhoneMore {...data} open={more === "open"} onOpenChange={(open) => setMore(open ? "open" : "closed")} />
        </Suspense>
      )}
    </>
  );
}
