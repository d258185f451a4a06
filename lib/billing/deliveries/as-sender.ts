import { eq } from "drizzle-orm";
import { users } from "@/db/schema/identity/users";
import type { Tx } from "@/db/client";
import { inWorkspace } from "@/db/workspace";
import { systemContext } from "@/lib/platform/context";
import { writeCtx, type WriteCtx } from "@/lib/platform/operation";

interface Work {
  workspaceId: string;
  /** Id of the event this follows from. */
  cause: string;
}

/** A transaction of a job. */
export const inJob = <Result>(
  { workspaceId, cause }: Work,
  work: (t: WriteCtx) => Promise<Result>,
): Promise<Result> => {
  const ctx = systemContext(workspaceId, cause);
  return inWorkspace(ctx.actor, "write", (tx) => work(writeCtx(tx, ctx)));
};

async function nameOf(tx: Tx, userId: string): Promise<string | null> {
  const [person] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return person?.name ?? null;
}

/** The same transaction in the name of the person who asked: timelines name them, not the job. */
export async function asSender(t: WriteCtx, userId: string | null): Promise<WriteCtx> {
  const name = userId === null ? null : await nameOf(t.tx, userId);
  if (userId === null || name === null) return t;
  const { actor } = t.ctx;
  return writeCtx(t.tx, { ...t.ctx, actor: { ...actor, kind: "user", userId, name } });
}
