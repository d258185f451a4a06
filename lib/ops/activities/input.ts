import { z } from "zod";
import { EVENT_CATEGORIES } from "@/lib/catalog/event-definition";
import { cursorPageInput } from "@/lib/kernel/cursor-page";
import { oneOrMore } from "@/lib/platform/list-input";

export const ListActivitiesInput = z.strictObject({
  ...cursorPageInput,
  filter: z
    .strictObject({ category: oneOrMore(z.enum(EVENT_CATEGORIES)) })
    .partial()
    .optional(),
});
