"use client";

import { Maximize2, X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dialog as Parts } from "radix-ui";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { Button } from "@/components/ui/button";
import { focusRow, neighbourOf, idOfRow, rowOf } from "./list-rows";
import { useList } from "./list-provider.client";

export type PeekPanelProps = {
  /** The record the server sent; another one may be asked for already. */
  shown: string | null;
  /** Title while nothing better is known. */
  label: string;
  /** In place of the record while it loads. */
  waiting: ReactNode;
  children: ReactNode;
};

/**
 * A record beside its list, by the address: `?peek=<id>`. The list stays in use: j and k move on, Space and Esc close. Below
 * 768 px it rises from the bottom.
 */
export function PeekPanel({ shown, label, waiting, children }: PeekPanelProps) {
  const t = useTranslations("list.peek");
  const common = useTranslations("common");
  const path = usePathname();
  const { address, go } = useList();
  const id = address["peek"] ?? null;
  const last = useRef(id);
  useEffect(() => {
    if (id) last.current = id;
  }, [id]);
  const close = () => go({ peek: null });
  const onKeyDown = (event: KeyboardEvent) => {
    const control = event.target instanceof Element && event.target.closest("a, button, input, textarea, select");
    if (event.key === " " && !control) {
      event.preventDefault();
      close();
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || !id || event.altKey || event.metaKey || event.ctrlKey) return;
    const next = idOfRow(neighbourOf(rowOf(id), step));
    if (!next) return;
    event.preventDefault();
    go({ peek: next });
  };
  return (
    <Parts.Root open={id !== null} onOpenChange={(open) => !open && close()} modal={false}>
      <Parts.Portal>
        <Parts.Content
          data-peek=""
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus({ preventScroll: true });
          }}
          // The list beside it is worked in while the panel shows.
          onInteractOutside={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (last.current) focusRow(rowOf(last.current));
          }}
          className="fixed inset-x-0 bottom-0 z-45 flex max-h-[75dvh] flex-col rounded-t-card border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] shadow-overlay outline-0 data-[state=closed]:animate-panel-out data-[state=open]:animate-panel-in md:inset-y-0 md:top-14 md:right-0 md:left-auto md:z-20 md:max-h-none md:w-[420px] md:rounded-none md:border-t-0 md:border-l"
        >
          <div className="flex min-h-12 flex-none items-center gap-1 border-b border-border pr-2 pl-4">
            <Parts.Title className="min-w-0 flex-1 truncate text-table font-medium tracking-normal text-muted">
              {label}
            </Parts.Title>
            <Link
              href={`${path}/${id ?? ""}`}
              prefetch={false}
              className={buttonStyles({ variant: "quiet", size: "compact" })}
              data-edge=""
            >
              <Maximize2 aria-hidden className="icon" />
              {t("open")}
            </Link>
            <Parts.Close asChild>
              <Button variant="quiet" size="compact" shape="icon" aria-label={common("close")}>
                <X aria-hidden className="icon" />
              </Button>
            </Parts.Close>
          </div>
          <div className="min-h-0 flex-1 [scrollbar-width:thin] overflow-y-auto" tabIndex={-1}>
            {shown === id ? children : waiting}
          </div>
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
