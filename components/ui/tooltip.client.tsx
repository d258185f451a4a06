"use client";

import { Slot } from "radix-ui";
import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
} from "react";

/** The shown tooltip, which no page needs before. */
export const loadTip = () => import("./tip.client");
const Tip = lazy(async () => ({ default: (await loadTip()).Tip }));

export type TooltipProps = {
  label: ReactNode;
  /** The shortcut that does the same. */
  keys?: readonly string[];
  side?: "top" | "right" | "bottom" | "left";
  /** A single focusable element. */
  children: ReactNode;
};

const DELAY_MS = 500;
/** Whoever moves on from one tooltip to the next does not wait again. */
const NEXT_MS = 200;
/** Time for the pointer to reach the tooltip itself. */
const GRACE_MS = 100;

/** Of the page: one tooltip at a time. */
const page = { close: null as (() => void) | null, closedAt: 0 };

/** A name or a hint on hover and focus. Never the only place for something people need. */
export function Tooltip({ label, keys, side = "top", children }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const after = (ms: number, work: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, ms);
  };
  const close = () => {
    clearTimeout(timer.current);
    setShown(false);
  };
  const open = () => {
    clearTimeout(timer.current);
    setShown(true);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!shown) return;
    page.close?.();
    const mine = () => setShown(false);
    page.close = mine;
    return () => {
      if (page.close === mine) page.close = null;
      page.closedAt = Date.now();
    };
  }, [shown]);

  const onPointerEnter = (event: PointerEvent) => {
    if (event.pointerType === "touch") return;
    after(Date.now() - page.closedAt < NEXT_MS ? 0 : DELAY_MS, open);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => event.currentTarget.matches(":focus-visible") && open();
  const leave = () => after(GRACE_MS, close);
  return (
    <>
      <Slot.Root
        ref={anchor}
        aria-describedby={shown ? id : undefined}
        onPointerEnter={onPointerEnter}
        onPointerLeave={leave}
        onPointerDown={close}
        onFocus={onFocus}
        onBlur={close}
      >
        {children}
      </Slot.Root>
      {shown && (
        <Suspense>
          <Tip
            id={id}
            anchor={anchor}
            label={label}
            keys={keys}
            side={side}
            onClose={close}
            onReach={() => clearTimeout(timer.current)}
            onLeave={leave}
          />
        </Suspense>
      )}
    </>
  );
}
