"use client";

import { Command } from "cmdk";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type PaletteItemProps = {
  /** What the palette filters by and tells items apart by. */
  value: string;
  keywords?: string[] | undefined;
  icon: LucideIcon;
  onSelect: () => void;
  children: ReactNode;
};

/** One line of the palette. */
export function PaletteItem({ value, keywords, icon: Icon, onSelect, children }: PaletteItemProps) {
  return (
    <Command.Item
      value={value}
      {...(keywords && { keywords })}
      onSelect={onSelect}
      className="group flex min-h-9 cursor-pointer items-center gap-3 rounded-control px-2 text-table data-[selected=true]:bg-raised max-md:min-h-12 forced-colors:data-[selected=true]:outline-2"
    >
      <Icon aria-hidden className="icon text-subtle group-data-[selected=true]:text-text" />
      {children}
    </Command.Item>
  );
}
