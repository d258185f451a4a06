import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { members } from "@/db/schema/identity/members";
import { workspaces } from "@/db/schema/identity/workspaces";
import { accountOperation } from "@/lib/platform/account-operation";
import type { MyWorkspaceView } from "./view";

/** Every workspace the person belongs to, by name. */
export const listMyWorkspaces = accountOperation({
  can: "account:read",
  mode: "read",
  input: z.strictObject({}),
  async run(t): Promise<MyWorkspaceView[]> {
    const rows = await t.tx
      .select({ id: workspaces.id, name: workspaces.name, role: members.role })
      .from(members)
      .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
      .where(eq(members.userId, t.userId))
      .orderBy(asc(workspaces.name), asc(workspaces.id));
    return rows.map((row) => ({ ...row, active: row.id === t.ctx.actor.workspaceId }));
  },
});
