import { z } from "zod";

/** One page of a list and how many there are in all. */
export type Page<Item> = { items: Item[]; total: number; page: number; perPage: number };

/** Paging asked of every list; text is accepted because it comes from query strings. Above the maximum is refused, not capped. */
export const pageInput = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
};

/** Rows to skip before a page. */
export const pageOffset = ({ page, perPage }: { page: number; perPage: number }): number => (page - 1) * perPage;
