import { clsx } from "clsx";

/** A still bar in the place of text to come; give it the width and height of that text. */
export function Skeleton({ className }: { className?: string }) {
  return <span data-edge="" className={clsx("block h-2.5 max-w-full rounded-small bg-neutral-tint", className)} />;
}

const WIDTHS = ["w-24", "w-36", "w-20", "w-28", "w-16"];

/** The frame of a table while its rows load, at their final height. `label` says what is loading. */
export function TableSkeleton({ label, columns, rows = 8 }: { label: string; columns: number; rows?: number }) {
  return (
    <div role="status" aria-label={label} className="overflow-clip rounded-card border border-border bg-surface">
      <div className="h-9 border-b border-border" />
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="grid h-(--row) items-center gap-6 border-b border-border px-4 last:border-b-0"
          style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        >
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} className={WIDTHS[(row + column * 2) % WIDTHS.length] ?? "w-24"} />
          ))}
        </div>
      ))}
    </div>
  );
}
