import { z } from "zod";
import type { Issue } from "@/lib/kernel/errors";
import { wirePath } from "@/lib/kernel/wire-case";

/** What keeps a draft from being issued; empty when nothing does. */
export const ChecklistView = z.array(
  z.object({
    /** Where to mend it: `seller.siren`, `buyer.city`, `document.due_date`. */
    path: z.string(),
    code: z.string(),
    message: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
);

export const viewChecklist = (issues: readonly Issue[]): z.infer<typeof ChecklistView> =>
  issues.map((issue) => ({ ...issue, path: wirePath(issue.path) }));
