import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/layout/brand";
import { START_PAGE } from "@/lib/kernel/local-path";

/** Around an error page that stands outside the shell. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="flex h-14 items-center border-b border-border bg-surface gutters">
        <Link href={START_PAGE} className="rounded-control">
          <Brand size="body" />
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="gutters">
        {children}
      </main>
    </>
  );
}
