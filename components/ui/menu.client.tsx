"use client";

import { Check, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { Slot } from "radix-ui";
import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { Kbd } from "./kbd.client";
import { useMenuParts } from "./menu-parts.client";

/** What an open menu is made of, which no page needs before. */
export const loadMenuList = () => import("./menu-list.client");
const MenuList = lazy(async () => ({ default: (await loadMenuList()).MenuList }));

export type MenuProps = {
  /** A single button; it gets the expanded state and the focus back. */
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
};

/** Where an open menu hangs in the document: in the dialog it was opened from, else in the page’s main landmark. */
const landmark = () =>
  document.activeElement?.closest("[role=dialog], [role=alertdialog]") ?? document.querySelector("main");

/** A list of actions behind a button: arrows, Home/End and typing move, Esc closes. Does not lock the page behind it. */
export function Menu({ trigger, align = "end", side = "bottom", children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<{ container: Element | null; byKey: boolean } | null>(null);
  const open = (byKey: boolean) => setShown({ container: landmark(), byKey });
  const close = () => setShown(null);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || event.ctrlKey) return;
    if (shown) return close();
    // The focus goes to the list.
    event.preventDefault();
    open(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const toggles = event.key === "Enter" || event.key === " ";
    if (!toggles && event.key !== "ArrowDown") return;
    event.preventDefault();
    if (shown && toggles) close();
    else if (!shown) open(true);
  };
  return (
    <>
      <Slot.Root
        ref={button}
        id={id}
        aria-haspopup="menu"
        aria-expanded={shown !== null}
        aria-controls={shown ? `${id}-list` : undefined}
        data-state={shown ? "open" : "closed"}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      >
        {trigger}
      </Slot.Root>
      {shown && (
        <Suspense>
          <MenuList {...shown} id={`${id}-list`} trigger={button} align={align} side={side} onClose={close}>
            {children}
          </MenuList>
        </Suspense>
      )}
    </>
  );
}

type ItemLook = { icon?: LucideIcon; keys?: readonly string[]; tone?: "plain" | "danger"; children: ReactNode };

function ItemFace({ icon: Icon, keys, children }: ItemLook) {
  return (
    <>
      {Icon && <Icon aria-hidden className="icon" />}
      <span className="min-w-0 flex-1">{children}</span>
      {keys && <Kbd keys={keys} />}
    </>
  );
}

const dangerLook = "text-danger [&>.icon]:text-danger";

/** Something to do. */
export function MenuItem({
  onSelect,
  disabled = false,
  ...look
}: ItemLook & { onSelect: () => void; disabled?: boolean }) {
  const Parts = useMenuParts();
  return (
    <Parts.Item
      disabled={disabled}
      onSelect={onSelect}
      className={`pop-item ${look.tone === "danger" && !disabled ? dangerLook : ""}`}
    >
      <ItemFace {...look} />
    </Parts.Item>
  );
}

/** Somewhere to go. */
export function MenuLink({ href, ...look }: ItemLook & { href: string }) {
  const Parts = useMenuParts();
  return (
    <Parts.Item asChild className="pop-item">
      <Link href={href}>
        <ItemFace {...look} />
      </Link>
    </Parts.Item>
  );
}

export type MenuChoiceProps<Value extends string> = {
  label: ReactNode;
  value: Value;
  options: readonly { value: Value; label: ReactNode }[];
  onChange: (value: Value) => void;
};

/** One choice among a few, with its heading. */
export function MenuChoice<Value extends string>({ label, value, options, onChange }: MenuChoiceProps<Value>) {
  const Parts = useMenuParts();
  return (
    <Parts.Group>
      <Parts.Label className="pop-heading">{label}</Parts.Label>
      <Parts.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
        {options.map((option) => (
          <Parts.RadioItem key={option.value} value={option.value} className="pop-item">
            <span className="min-w-0 flex-1">{option.label}</span>
            <Parts.ItemIndicator>
              <Check aria-hidden className="icon text-subtle" />
            </Parts.ItemIndicator>
          </Parts.RadioItem>
        ))}
      </Parts.RadioGroup>
    </Parts.Group>
  );
}

export function MenuSeparator() {
  const Parts = useMenuParts();
  return <Parts.Separator className="-mx-1 my-1 border-t border-border" />;
}

/** Words at the head of a menu that are not an action. */
export function MenuHeading({ children }: { children: ReactNode }) {
  const Parts = useMenuParts();
  return <Parts.Label className="px-2 py-1.5">{children}</Parts.Label>;
}
