import { z } from "zod";
import { ROLES } from "@/lib/catalog/permissions";

export const MyWorkspaceView = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(ROLES),
  /** Whether this request works in it. */
  active: z.boolean(),
});
export type MyWorkspaceView = z.infer<typeof MyWorkspaceView>;
