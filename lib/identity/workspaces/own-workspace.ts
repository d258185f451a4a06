import { eq } from "drizzle-orm";
import { workspaces } from "@/db/schema/identity/workspaces";
import { only } from "@/lib/kernel/only";
import type { ReadCtx } from "@/lib/platform/operation";

export type Workspace = typeof workspaces.$inferSelect;

/** Matches the workspace an operation runs in. */
export const isOwnWorkspace = (t: ReadCtx) => eq(workspaces.id, t.ctx.actor.workspaceId);

/** The row of the workspace an operation runs in. */
export const ownWorkspace = async (t: ReadCtx): Promise<Workspace> =>
  only(await t.tx.select().from(workspaces).where(isOwnWorkspace(t)));

/** Locked until the transaction ends: changes that depend on what is there come one after the other. */
export const lockWorkspace = async (t: ReadCtx): Promise<Workspace> =>
  only(await t.tx.select().from(workspaces).where(isOwnWorkspace(t)).for("update"));

/** Changes the row and returns it as it then is. */
export const writeWorkspace = async (t: ReadCtx, change: Partial<Workspace>): Promise<Workspace> =>
  only(
    await t.tx
      .update(workspaces)
      .set({ ...change, updatedAt: t.now() })
      .where(isOwnWorkspace(t))
      .returning(),
  );

/** Names of the fields whose value a change would alter. */
export const changedFields = (before: Workspace, change: Partial<Workspace>): string[] =>
  (Object.keys(change) as (keyof Workspace)[]).filter((field) => before[field] !== change[field]);
