import { Skeleton } from "@/components/ui/skeleton";

const WIDTHS = ["w-36", "w-24", "w-16", "w-28", "w-20"];
const ROWS = 15;

/** The rows of a list while they load, at their final height. */
export function RowsSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      <div className="h-9 border-y border-border max-md:hidden" />
      {Array.from({ length: ROWS }, (_, row) => (
        <div
          key={row}
          className="grid h-(--row) grid-cols-2 items-center gap-6 border-t border-border px-4 first:border-t-0 max-md:h-16 md:grid-cols-5"
        >
          {WIDTHS.map((_width, column) => (
            <Skeleton
              key={column}
              className={`${WIDTHS[(row + column * 2) % WIDTHS.length]} ${column > 1 ? "max-md:hidden" : ""}`}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
