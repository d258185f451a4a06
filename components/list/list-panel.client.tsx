"use client";

import type { ReactNode } from "react";
import { useListKeys, type RowDeeds } from "./use-list-keys.client";

/** The frame of a list: toolbar, rows, footer; the keys of the list work in it. */
export function ListPanel({ label, deeds, children }: { label: string; deeds: RowDeeds; children: ReactNode }) {
  const onKeyDown = useListKeys(deeds);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the links and boxes in it
    <section
      aria-label={label}
      onKeyDown={onKeyDown}
      data-edge=""
      className="overflow-clip rounded-card border border-border bg-surface"
    >
      {children}
    </section>
  );
}
