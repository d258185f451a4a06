"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export type LinkTabsProps = {
  /** Names the group of tabs. */
  label: string;
  items: readonly { href: string; label: string; count?: number }[];
};

/** Parts of one record or section, each with its own URL. */
export function LinkTabs({ label, items }: LinkTabsProps) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="bleed mb-4 md:mb-6">
      <ul className="flex [scrollbar-width:none] gap-1 overflow-x-auto border-b border-border">
        {items.map(({ href, label: text, count }) => {
          const current = pathname === href;
          return (
            <li key={href} className="group flex-none">
              <Link
                href={href}
                aria-current={current ? "page" : undefined}
                className="relative flex h-11 items-center gap-1.5 rounded-small px-2 text-table font-medium whitespace-nowrap text-muted -outline-offset-2 group-first:pl-0 after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 group-first:after:left-0 hover:text-text aria-[current]:text-text aria-[current]:after:bg-primary md:h-10"
              >
                {text}
                {count !== undefined && <span className="num font-normal text-subtle">{count}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
