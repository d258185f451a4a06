import { TagChip } from "@/components/ui/tag-chip";
import type { TagColor } from "@/lib/catalog/tag-colors";

export type ListedTag = { id: string; name: string; color: TagColor };

/** The tags of a row in one line: one or two by the room there is, and how many more. */
export function TagList({ tags }: { tags: readonly ListedTag[] }) {
  const [first, second] = tags;
  if (!first) return <span className="text-subtle">–</span>;
  const names = tags.map(({ name }) => name).join(", ");
  return (
    <span className="flex min-w-0 items-center gap-1" title={names}>
      <TagChip name={first.name} color={first.color} />
      {second && (
        <span className="hidden min-w-0 @min-[1400px]:flex">
          <TagChip name={second.name} color={second.color} />
        </span>
      )}
      <More count={tags.length - 1} className="@min-[1400px]:hidden" />
      <More count={tags.length - 2} className="hidden @min-[1400px]:inline" />
      <span className="sr-only">
        {tags
          .slice(1)
          .map(({ name }) => name)
          .join(", ")}
      </span>
    </span>
  );
}

function More({ count, className }: { count: number; className: string }) {
  return (
    count > 0 && <span aria-hidden className={`num flex-none text-meta text-subtle ${className}`}>{`+${count}`}</span>
  );
}
