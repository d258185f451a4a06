"use client";

import { Check, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Parts } from "radix-ui";
import { useState, type ReactNode } from "react";
import { Kbd } from "./kbd.client";

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
  const [container, setContainer] = useState<Element | null>(null);
  return (
    <Parts.Root modal={false} onOpenChange={(open) => open && setContainer(landmark())}>
      <Parts.Trigger asChild>{trigger}</Parts.Trigger>
      <Parts.Portal container={container}>
        <Parts.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="pop z-60 max-h-(--radix-dropdown-menu-content-available-height) max-w-[min(320px,calc(100vw-16px))] min-w-52 animate-pop-in overflow-y-auto"
        >
          {children}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
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
  return <Parts.Separator className="-mx-1 my-1 border-t border-border" />;
}

/** Words at the head of a menu that are not an action. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return <Parts.Label className="px-2 py-1.5">{children}</Parts.Label>;
}
