"use client";

import type { LucideIcon } from "lucide-react";
import { ToggleGroup as Parts } from "radix-ui";

export type ToggleGroupProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; icon?: LucideIcon }[];
  onChange: (value: Value) => void;
};

/** Two to four views of the same thing, one of them on. */
export function ToggleGroup<Value extends string>({ label, value, options, onChange }: ToggleGroupProps<Value>) {
  return (
    <Parts.Root
      type="single"
      aria-label={label}
      value={value}
      // Radix reports an empty value when the pressed one is pressed again; one always stays on.
      onValueChange={(next) => next && onChange(next as Value)}
      className="inline-flex max-w-full [scrollbar-width:none] gap-0.5 overflow-x-auto rounded-control border border-edge bg-surface p-0.5"
    >
      {options.map(({ value: option, label: text, icon: Icon }) => (
        <Parts.Item
          key={option}
          value={option}
          className="inline-flex h-9.5 flex-none items-center gap-1.5 rounded-small px-3.5 text-table font-medium whitespace-nowrap text-muted -outline-offset-2 hover:text-text data-[state=on]:bg-neutral-tint data-[state=on]:text-text max-sm:px-2 md:h-7.5 md:px-2.5 forced-colors:data-[state=on]:outline-2"
        >
          {Icon && <Icon aria-hidden className="icon" />}
          {text}
        </Parts.Item>
      ))}
    </Parts.Root>
  );
}
