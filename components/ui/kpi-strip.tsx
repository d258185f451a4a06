import { clsx } from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

/** A few figures side by side: two columns on phones, one row on wider screens. */
export function KpiStrip({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      data-edge=""
      className={clsx(
        "mb-4 grid grid-cols-2 overflow-clip rounded-card border border-border bg-surface *:min-w-0 *:border-border *:px-4 *:py-3.5 max-md:*:last:odd:col-span-2 max-md:*:even:border-l max-md:*:nth-[n+3]:border-t md:auto-cols-fr md:grid-flow-col md:grid-cols-none md:*:px-5 md:*:py-4 md:*:not-first:border-l",
        className,
      )}
    >
      {children}
    </section>
  );
}

export type KpiProps = {
  label: ReactNode;
  /** Where the figure leads: to what it is made of. */
  href?: string;
  value: ReactNode;
  /** Under the figure. */
  detail?: ReactNode;
  /** A name instead of a figure. */
  look?: "figure" | "name";
};

/** One figure of a strip with its name. */
export function Kpi({ label, href, value, detail, look = "figure" }: KpiProps) {
  // Blocks inside a link have to be spans.
  const parts = (
    <>
      <span className="flex items-center gap-1.5 text-table text-muted">{label}</span>
      <span
        className={
          look === "figure"
            ? "mt-0.5 block text-title font-semibold tracking-[-0.02em] whitespace-nowrap xl:mt-1 xl:text-kpi"
            : "mt-1 block truncate text-section font-semibold xl:mt-2"
        }
      >
        {value}
      </span>
      {detail !== undefined && <span className="mt-1 block text-meta text-subtle">{detail}</span>}
    </>
  );
  if (href === undefined) return <div>{parts}</div>;
  return (
    <Link
      href={href}
      className="block -outline-offset-3 hover:bg-[color-mix(in_srgb,var(--color-raised)_55%,var(--color-surface))]"
    >
      {parts}
    </Link>
  );
}
