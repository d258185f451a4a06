"use client";

import { Menu as Parts } from "radix-ui/internal";
import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { MenuPartsProvider } from "./menu-parts.client";

export type MenuListProps = {
  id: string;
  trigger: RefObject<HTMLElement | null>;
  container: Element | null;
  /** Opened by a key: the focus goes to the first item, not to the list as a whole. */
  byKey: boolean;
  align: "start" | "center" | "end";
  side: "top" | "right" | "bottom" | "left";
  onClose: () => void;
  children: ReactNode;
};

/** An open menu. */
export function MenuList({ id, trigger, container, byKey, align, side, onClose, children }: MenuListProps) {
  // Whoever goes on somewhere else keeps the focus there.
  const left = useRef(false);
  return (
    <Parts.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Parts.Anchor virtualRef={trigger} />
      <Parts.Portal container={container}>
        <Parts.Content
          id={id}
          aria-labelledby={trigger.current?.id}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={() => (left.current = true)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!left.current) trigger.current?.focus();
          }}
          className="pop z-60 max-h-(--radix-popper-available-height) max-w-[min(320px,calc(100vw-16px))] min-w-52 animate-pop-in overflow-y-auto"
        >
          <MenuPartsProvider value={Parts}>{children}</MenuPartsProvider>
          {byKey && <FirstItemFocus />}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}

/** The list was not there yet when the key was pressed, so it cannot know of it. */
function FirstItemFocus() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    here.current
      ?.closest("[role=menu]")
      ?.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])")
      ?.focus({ preventScroll: true });
  }, []);
  return <span ref={here} hidden />;
}
