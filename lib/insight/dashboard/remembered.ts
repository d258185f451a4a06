import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace } from "@/db/workspace";
import { todayIn } from "@/lib/kernel/local-date";
import { only } from "@/lib/kernel/only";
import { cache } from "@/lib/platform/cache/cache";
import type { Ctx } from "@/lib/platform/context";
import type { Query, UseCase } from "@/lib/platform/operation";

const SECONDS = 300;

/**
 * A text that is another one after anything happened in the workspace, and on another day there. The last event alone would not do:
 * of two transactions the one that began first may end last, and its event is not the last one. So those of more minutes than a value
 * is remembered for are counted, too.
 */
const stateOf = (ctx: Ctx): Promise<string> =>
  inWorkspace(ctx.actor, "read", async (tx) => {
    const { rows } = await tx.execute<{ last: string | null; lately: string; time_zone: string }>(sql`
      select (select id from events order by id desc limit 1) as last,
             (select count(*) from events where id > uuidv7(interval '-10 minutes')) as lately,
             time_zone
        from workspaces where id = ${ctx.actor.workspaceId}::uuid`);
    const { last, lately, time_zone: timeZone } = only(rows);
    return [last, lately, todayIn(timeZone, ctx.now())].join(" ");
  });

/**
 * A query whose answer is kept for five minutes, or until something happens in the workspace: every change is an event in the same
 * transaction, and the events are part of the key. So a lost cache, one per process or a killed process makes it slower and never
 * wrong. What changes without an event must not be asked through it.
 * @param schema of the answer, which has to survive JSON
 */
export function remembered<Input extends z.ZodType, Output>(
  name: string,
  query: Query<Input, Output>,
  schema: z.ZodType<Output>,
): UseCase<Input, Output> {
  const call = async (ctx: Ctx, raw: unknown) => {
    query.authorize(ctx);
    const { workspaceId, permissions } = ctx.actor;
    const asked = JSON.stringify([await stateOf(ctx), [...permissions].sort(), raw]);
    const key = `${name}:${workspaceId}:${createHash("sha256").update(asked).digest("base64url")}`;
    const kept = schema.safeParse(await cache().get(key));
    if (kept.success) return kept.data;
    const answer = await query(ctx, raw);
    await cache().set(key, answer, SECONDS);
    return answer;
  };
  return Object.assign(call, {
    authorize: query.authorize,
    can: query.can,
    input: query.input,
    mode: query.mode,
  });
}
