"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { announce } from "./announce";
import { takeRenamed } from "./rename-page";

/**
 * After a change of page, tells its title and puts the focus on its h1, as a page load would. Next's own announcer speaks
 * too, but leaves the focus on the link that is gone.
 */
export function RouteAnnouncer() {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (takeRenamed(pathname)) return;
    // The title element is updated in the same commit or just after it.
    const frame = requestAnimationFrame(() => {
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
      announce(t("pageLoaded", { title: document.title }));
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname, t]);
  return null;
}
