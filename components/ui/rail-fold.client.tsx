"use client";

import { ChevronDown } from "lucide-react";
import { useId, useState, type ReactNode } from "react";

export type RailFoldProps = { icon: ReactNode; title: string; detail: string; children: ReactNode };

/** The facts of a record: a column of their own on wide screens, folded into one line above the rest on others. */
export function RailFold({ icon, title, detail, children }: RailFoldProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        data-edge=""
        className="flex w-full items-center gap-3 rounded-card border border-border bg-surface px-4 py-2.5 text-left xl:hidden"
      >
        {icon}
        <span className="min-w-0 flex-1 text-table">
          <span className="block truncate font-medium">{title}</span>
          <span className="block text-subtle">{detail}</span>
        </span>
        <ChevronDown aria-hidden className={`icon text-subtle transition-transform ${open ? "rotate-180" : ""}`} />
      </button>
      <div id={id} className={`grid gap-4 max-xl:pt-4 md:max-xl:grid-cols-2 xl:gap-6 ${open ? "" : "max-xl:hidden"}`}>
        {children}
      </div>
    </>
  );
}
