import { clsx } from "clsx";
import type { TagColor } from "@/lib/catalog/tag-colors";

const COLORS: Record<TagColor, string> = {
  blue: "bg-tag-blue",
  teal: "bg-tag-teal",
  amber: "bg-tag-amber",
  violet: "bg-tag-violet",
  pink: "bg-tag-pink",
  slate: "bg-tag-slate",
};

/** The colour of a tag, beside its name: decorative, so silent. */
export function TagDot({ color, className }: { color: TagColor; className?: string }) {
  return <span aria-hidden className={clsx("size-2 flex-none rounded-[2px]", COLORS[color], className)} />;
}
