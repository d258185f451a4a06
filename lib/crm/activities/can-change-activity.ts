import type { Actor } from "@/lib/platform/context";

/** Who wrote it, and who runs the workspace. */
export const canChangeActivity = (
  { userId, role, kind, permissions }: Pick<Actor, "userId" | "role" | "kind" | "permissions">,
  { createdBy }: { createdBy: string | null },
): boolean =>
  permissions.has("activities:write") &&
  (kind === "system" || role === "owner" || role === "admin" || (userId !== null && userId === createdBy));
