"use client";

import { Tooltip as Parts } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./kbd.client";

export type TooltipProps = {
  label: ReactNode;
  /** The shortcut that does the same. */
  keys?: readonly string[];
  side?: "top" | "right" | "bottom" | "left";
  /** A single focusable element. */
  children: ReactNode;
};

/** A name or a hint on hover and focus. Never the only place for something people need. */
export function Tooltip({ label, keys, side = "top", children }: TooltipProps) {
  return (
    <Parts.Root>
      <Parts.Trigger asChild>{children}</Parts.Trigger>
      <Parts.Portal>
        <Parts.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 inline-flex min-h-7 max-w-[280px] animate-fade-in items-center gap-2 rounded-control bg-tip px-2 py-1 text-meta text-on-tip"
        >
          {label}
          {keys && <Kbd keys={keys} className="border-tip-edge bg-transparent text-inherit" />}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
