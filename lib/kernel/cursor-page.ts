import { z } from "zod";

/** A stretch of a list that only grows at one end: where it goes on instead of page numbers. */
export type CursorPage<Item> = { items: Item[]; nextCursor: string | null; perPage: number };

/** Paging of such a list. The cursor is opaque to callers. */
export const cursorPageInput = {
  cursor: z.string().max(200).optional(),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
};
