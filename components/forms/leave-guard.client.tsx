"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { guardLeaving } from "./leaving";

/** The link a plain click would follow inside the application, if any. */
function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return null;
  const samePage = link.pathname === location.pathname && link.search === location.search;
  return link.origin === location.origin && !samePage ? link : null;
}

export type LeaveGuardProps = {
  active: boolean;
  /** The same at this very moment: what was typed last may not be rendered yet. */
  isActive?: () => boolean;
  /** Tries to save before it asks. @returns whether nothing would be lost any more */
  settle?: () => Promise<boolean>;
  /** Addresses that Back may lead to without leaving: those of dialogs over the page. */
  stays?: (address: URL) => boolean;
};

const nowhere = () => false;

/**
 * While `active`, asks before a link, a shortcut, Back, a reload or closing the tab throws away what was typed.
 * Back is caught with the Navigation API; browsers without it go back unasked.
 */
export function LeaveGuard({ active, isActive, settle, stays = nowhere }: LeaveGuardProps) {
  const t = useTranslations("states");
  const router = useRouter();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const agreed = useRef(false);
  const onLeave = useEffectEvent(async (proceed: () => void) => {
    if (settle && (await settle())) {
      agreed.current = true;
      proceed();
    } else setLeave(() => proceed);
  });
  const isDue = useEffectEvent(() => isActive?.() ?? active);
  const listens = active || isActive !== undefined;
  const isOver = useEffectEvent((address: string) => stays(new URL(address)));

  useEffect(() => {
    if (!listens) return;
    agreed.current = false;
    const ask = (proceed: () => void) => (isDue() ? void onLeave(proceed) : proceed());
    const onUnload = (event: BeforeUnloadEvent) => isDue() && event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link || !isDue()) return;
      event.preventDefault();
      event.stopPropagation();
      ask(() => router.push(link.pathname + link.search + link.hash));
    };
    const onTraverse = (event: NavigateEvent) => {
      if (agreed.current || event.navigationType !== "traverse" || !event.cancelable || !isDue()) return;
      if (isOver(event.destination.url)) return;
      event.preventDefault();
      const { key } = event.destination;
      ask(() => void window.navigation.traverseTo(key));
    };
    const history = "navigation" in window ? window.navigation : null;
    const release = guardLeaving(ask);
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    history?.addEventListener("navigate", onTraverse);
    return () => {
      release();
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
      history?.removeEventListener("navigate", onTraverse);
    };
  }, [listens, router]);

  return (
    <ConfirmDialog
      open={active && leave !== null}
      onOpenChange={(open) => !open && setLeave(null)}
      title={t("leave.title")}
      description={t("leave.description")}
      cancelLabel={t("leave.stay")}
      confirmLabel={t("leave.leave")}
      onConfirm={() => {
        agreed.current = true;
        leave?.();
        setLeave(null);
      }}
    />
  );
}
