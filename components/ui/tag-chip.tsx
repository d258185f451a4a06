import type { ReactNode } from "react";
import type { TagColor } from "@/lib/catalog/tag-colors";
import { TagDot } from "./tag-dot";

export type TagChipProps = {
  name: string;
  color: TagColor;
  /** A button at the end, to take the tag off. */
  action?: ReactNode;
};

/** A tag as it stands on a record; the colour only helps to find it, the name says it. */
export function TagChip({ name, color, action }: TagChipProps) {
  return (
    <span
      data-edge=""
      className="inline-flex max-w-full min-w-0 items-center gap-1.5 rounded-small border border-border bg-surface px-1.5 text-meta leading-5.5 text-muted"
    >
      <TagDot color={color} />
      <span dir="auto" className="min-w-0 truncate" title={name}>
        {name}
      </span>
      {action}
    </span>
  );
}
