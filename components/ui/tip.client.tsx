"use client";

import { Portal } from "radix-ui";
import { DismissableLayer, Popper } from "radix-ui/internal";
import { useEffect, type ReactNode, type RefObject } from "react";
import { Kbd } from "./kbd.client";

export type TipProps = {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  label: ReactNode;
  keys: readonly string[] | undefined;
  side: "top" | "right" | "bottom" | "left";
  onClose: () => void;
  /** The pointer is on the tooltip itself, where it may stay. */
  onReach: () => void;
  onLeave: () => void;
};

/** A tooltip while it is shown. */
export function Tip({ id, anchor, label, keys, side, onClose, onReach, onLeave }: TipProps) {
  useEffect(() => {
    const scrolled = ({ target }: Event) => target instanceof Node && target.contains(anchor.current) && onClose();
    window.addEventListener("scroll", scrolled, { capture: true });
    return () => window.removeEventListener("scroll", scrolled, { capture: true });
  }, [anchor, onClose]);
  return (
    <Popper.Root>
      <Popper.Anchor virtualRef={anchor} />
      <Portal.Root>
        <DismissableLayer.Root asChild onFocusOutside={(event) => event.preventDefault()} onDismiss={onClose}>
          <Popper.Content
            id={id}
            role="tooltip"
            side={side}
            sideOffset={6}
            collisionPadding={8}
            onPointerEnter={onReach}
            onPointerLeave={onLeave}
            className="z-60 inline-flex min-h-7 max-w-[280px] animate-fade-in items-center gap-2 rounded-control bg-tip px-2 py-1 text-meta text-on-tip"
          >
            {label}
            {keys && <Kbd keys={keys} className="border-tip-edge bg-transparent text-inherit" />}
          </Popper.Content>
        </DismissableLayer.Root>
      </Portal.Root>
    </Popper.Root>
  );
}
