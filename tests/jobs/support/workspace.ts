import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { writeCtx, type WriteCtx } from "@/lib/platform/operation";

/** A workspace with one owner. */
export async function someWorkspace(): Promise<{ workspaceId: string; ownerEmail: string; ctx: Ctx }> {
  const workspaceId = randomUUID();
  const userId = randomUUID();
  const ownerEmail = `${userId}@atelier.example`;
  await inSystem("write", async (tx) => {
    await tx.execute(sql`insert into workspaces (id, name) values (${workspaceId}, 'Atelier')`);
    await tx.execute(sql`
      insert into users (id, name, email, password_hash) values (${userId}, 'Zoé', ${ownerEmail}, 'unusable')`);
    await tx.execute(
      sql`insert into members (workspace_id, user_id, role) values (${workspaceId}, ${userId}, 'owner')`,
    );
  });
  return { workspaceId, ownerEmail, ctx: systemContext(workspaceId) };
}

/** Does something in the workspace, as an operation would. */
export const write = <Result>(ctx: Ctx, work: (t: WriteCtx) => Promise<Result>): Promise<Result> =>
  inWorkspace(ctx.actor, "write", (tx) => work(writeCtx(tx, ctx)));
