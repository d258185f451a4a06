"use client";

import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Sheet } from "@/components/ui/sheet.client";
import { entriesFor, isCurrent, MAIN_NAV } from "./navigation";
import { PhoneMore } from "./phone-more.client";
import type { ShellData } from "./shell-data";

const item =
  "flex flex-1 flex-col items-center justify-center gap-1 text-meta font-medium text-subtle -outline-offset-4 aria-[current]:font-semibold aria-[current]:text-text";

/** The navigation of phones: the entries within reach of the thumb, everything else behind “More”. */
export function PhoneBar({ ...data }: ShellData) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const [more, setMore] = useState(false);
  const entries = entriesFor(MAIN_NAV, data.permissions);
  return (
    <>
      <nav
        aria-label={t("phoneNavigation")}
        data-chrome=""
        className="fixed inset-x-0 bottom-0 z-40 flex h-16 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {entries.map(({ href, labelKey, icon: Icon }) => (
          <Link key={href} href={href} aria-current={isCurrent(href, pathname) ? "page" : undefined} className={item}>
            <Icon aria-hidden className="size-5 stroke-[1.6]" />
            {t(`nav.${labelKey}`)}
          </Link>
        ))}
        <button type="button" aria-haspopup="dialog" onClick={() => setMore(true)} className={item}>
          <MenuIcon aria-hidden className="size-5 stroke-[1.6]" />
          {t("more")}
        </button>
      </nav>
      <Sheet open={more} onOpenChange={setMore} title={t("moreTitle")}>
        <PhoneMore {...data} onDone={() => setMore(false)} />
      </Sheet>
    </>
  );
}
