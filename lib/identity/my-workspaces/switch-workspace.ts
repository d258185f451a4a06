import { and, eq } from "drizzle-orm";
import { members } from "@/db/schema/identity/members";
import { sessions } from "@/db/schema/identity/sessions";
import { forbidden, notFound } from "@/lib/kernel/errors";
import { accountOperation } from "@/lib/platform/account-operation";
import { SwitchWorkspaceInput } from "./input";

/** The session at hand works in another of the person's workspaces from the next request on. */
export const switchWorkspace = accountOperation({
  can: "account:manage",
  input: SwitchWorkspaceInput,
  async run(t, { workspaceId }) {
    const { sessionId } = t.ctx.actor;
    if (sessionId === null) throw forbidden("session.required", "An API token belongs to one workspace.");
    const [member] = await t.tx
      .select({ role: members.role })
      .from(members)
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, t.userId)));
    if (!member) throw notFound("workspace.not_found", "There is no such workspace.");
    await t.tx
      .update(sessions)
      .set({ activeWorkspaceId: workspaceId })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, t.userId)));
    return { workspaceId };
  },
});
