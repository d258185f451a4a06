import { z } from "zod";

export const SavedViewView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Parameters of the list's address. */
  query: z.record(z.string(), z.string()),
  columns: z.array(z.string()),
  shared: z.boolean(),
  /** Whether it is the caller's own, and so theirs to change. */
  own: z.boolean(),
  ownerName: z.string(),
});
export type SavedViewView = z.infer<typeof SavedViewView>;
