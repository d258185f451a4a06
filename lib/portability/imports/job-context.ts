import { eq } from "drizzle-orm";
import { imports } from "@/db/schema/portability/imports";
import { users } from "@/db/schema/identity/users";
import { workspaces } from "@/db/schema/identity/workspaces";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { writeCtx, type WriteCtx } from "@/lib/platform/operation";

/** What a background step of an import works on. */
export interface ImportJob {
  workspaceId: string;
  importId: string;
}

async function nameOf(userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const [user] = await inSystem("read", (tx) =>
    tx.select({ name: users.name }).from(users).where(eq(users.id, userId)),
  );
  return user?.name ?? null;
}

/** The context of background work on an import, in the name of whoever started it. */
export async function jobContext({ workspaceId, importId }: ImportJob): Promise<Ctx> {
  const base = systemContext(workspaceId, importId);
  const found = await inWorkspace(base.actor, "read", async (tx) => {
    const [row] = await tx.select({ userId: imports.createdBy }).from(imports).where(eq(imports.id, importId));
    const [workspace] = await tx.select().from(workspaces).where(eq(workspaces.id, workspaceId));
    return { userId: row?.userId ?? null, workspace };
  });
  const { userId, workspace } = found;
  const kind = userId === null ? "system" : "user";
  const { timeZone = base.timeZone, locale = base.locale } = workspace ?? {};
  return { ...base, timeZone, locale, actor: { ...base.actor, kind, userId, name: await nameOf(userId) } };
}

/** One transaction of background work: what it did is there whole or not at all. */
export const inJob = <Result>(ctx: Ctx, work: (t: WriteCtx) => Promise<Result>): Promise<Result> =>
  inWorkspace(ctx.actor, "write", (tx) => work(writeCtx(tx, ctx)));
