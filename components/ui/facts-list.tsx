import type { ReactNode } from "react";

export type Fact = { label: ReactNode; value: ReactNode };

/** Names and values: `rows` with the value at the right (rail), `stack` with the value underneath (wide card). */
export function FactsList({ facts, layout = "rows" }: { facts: readonly Fact[]; layout?: "rows" | "stack" }) {
  const rows = layout === "rows";
  return (
    <dl className={rows ? "grid gap-2" : "grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3"}>
      {facts.map(({ label, value }, index) => (
        <div key={index} className={rows ? "flex justify-between gap-4 text-table" : ""}>
          <dt className={rows ? "flex-none text-subtle" : "text-meta text-subtle"}>{label}</dt>
          <dd className={rows ? "min-w-0 text-right" : "mt-0.5 text-table"}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
