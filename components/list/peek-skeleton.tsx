import { Skeleton } from "@/components/ui/skeleton";

const FACTS = ["w-32", "w-24", "w-40", "w-28"];

/** A record beside its list while it loads. */
export function PeekSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-5 p-4">
      <div className="grid gap-3">
        <Skeleton className="h-4 w-3/5" />
        <Skeleton className="w-2/5" />
      </div>
      <div className="grid gap-4">
        {FACTS.map((width) => (
          <div key={width} className="flex justify-between">
            <Skeleton className="w-16" />
            <Skeleton className={width} />
          </div>
        ))}
      </div>
    </div>
  );
}
