"use client";

import { Slot } from "radix-ui";
import { lazy, Suspense, useId, useRef, useState, type ReactNode } from "react";

/** What an open panel is made of, which no page needs before. */
export const loadPopoverPanel = () => import("./popover-panel.client");
const PopoverPanel = lazy(async () => ({ default: (await loadPopoverPanel()).PopoverPanel }));

export type PopoverProps = {
  trigger: ReactNode;
  /** Names the panel for assistive technology. */
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  /** Takes the width of its trigger: for lists under a field. */
  fit?: boolean;
  /** May be fetched late itself: the panel opens once all of it is there. */
  children: ReactNode;
};

/** A small non-modal panel beside its trigger. */
export function Popover({ trigger, label, open, onOpenChange, align = "start", fit = false, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLElement>(null);
  const [own, setOwn] = useState(false);
  const shown = open ?? own;
  const show = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  return (
    <>
      <Slot.Root
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        data-state={shown ? "open" : "closed"}
        // Fetched before it is asked for, so that what is typed right after opening is not lost.
        onPointerEnter={() => void loadPopoverPanel()}
        onFocus={() => void loadPopoverPanel()}
        onClick={() => show(!shown)}
      >
        {trigger}
      </Slot.Root>
      {shown && (
        <Suspense>
          <PopoverPanel id={id} label={label} trigger={button} align={align} fit={fit} onClose={() => show(false)}>
            {children}
          </PopoverPanel>
        </Suspense>
      )}
    </>
  );
}
