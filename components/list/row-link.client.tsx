"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useList } from "./list-provider.client";

export type RowLinkProps = { id: string; href: string; title: string; children: ReactNode };

/** The first cell of a row: the way to its record. */
export function RowLink({ id, href, title, children }: RowLinkProps) {
  const { address } = useList();
  return (
    <Link
      href={href}
      // One request a row for what is rarely opened is too many.
      prefetch={false}
      title={title}
      data-row-link=""
      {...(address["peek"] === id && { "data-peeked": "" })}
      className="block scroll-my-28 truncate rounded-small font-medium underline-offset-[3px] hover:underline max-md:py-0.5"
    >
      {children}
    </Link>
  );
}
