import { clsx } from "clsx";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

type CardSkeletonProps = { title: string; loading: string; rows: number; className?: string };

/** A card of lines while they load, at their height. */
export function CardSkeleton({ title, loading, rows, className }: CardSkeletonProps) {
  return (
    <Card flush title={title} {...(className !== undefined && { className })}>
      <p role="status" className="sr-only">
        {loading}
      </p>
      <div aria-hidden>
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="flex h-14 items-center gap-3 border-t border-border px-4 md:px-5">
            <Skeleton className="size-5 flex-none rounded-pill" />
            <Skeleton className={clsx("h-3", row % 2 === 0 ? "w-3/5" : "w-2/5")} />
          </div>
        ))}
      </div>
    </Card>
  );
}

/** The chart and its total while they load. */
export function ChartSkeleton({ title, loading }: { title: string; loading: string }) {
  return (
    <Card title={title}>
      <p role="status" className="sr-only">
        {loading}
      </p>
      <div aria-hidden className="flex h-[364px] flex-col">
        <Skeleton className="mt-1.5 h-3.5 w-48" />
        <span className="flex flex-1 items-end gap-[3%] pb-12">
          {[62, 50, 55, 70, 61, 75, 85, 68, 33, 77, 88, 91].map((height) => (
            <span key={height} className="flex-1 rounded-small bg-raised" style={{ height: `${height * 0.8}%` }} />
          ))}
        </span>
      </div>
    </Card>
  );
}

export function FigureSkeleton({ label, loading }: { label: string; loading: string }) {
  return (
    <div>
      <p className="text-table text-muted">{label}</p>
      <p role="status" className="sr-only">
        {loading}
      </p>
      <div aria-hidden className="flex h-7 items-center xl:mt-1 xl:h-8">
        <Skeleton className="h-4.5 w-28" />
      </div>
      <div aria-hidden className="mt-1 flex h-4 items-center">
        <Skeleton className="h-2.5 w-24" />
      </div>
    </div>
  );
}
