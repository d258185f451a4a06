import { z } from "zod";
import { TAG_COLORS, type TagColor } from "@/lib/catalog/tag-colors";

/** A tag as it stands beside what it marks. */
export const TagLabel = z.object({ id: z.uuid(), name: z.string(), color: z.enum(TAG_COLORS) });
export type TagLabel = z.infer<typeof TagLabel>;

export const TagView = TagLabel.extend({
  /** How many clients have it, archived ones left out. */
  clients: z.int(),
  contacts: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type TagView = z.infer<typeof TagView>;

/** A tag as read from the database. */
export interface TagRow {
  id: string;
  name: string;
  color: TagColor;
  clients: number;
  contacts: number;
  createdAt: Date;
  updatedAt: Date;
}

export const viewTag = ({ createdAt, updatedAt, ...tag }: TagRow): TagView => ({
  ...tag,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
