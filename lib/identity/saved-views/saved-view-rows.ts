import { and, asc, eq, or, sql } from "drizzle-orm";
import { savedViews } from "@/db/schema/identity/saved-views";
import { users } from "@/db/schema/identity/users";
import { forbidden, notFound } from "@/lib/kernel/errors";
import type { ReadCtx } from "@/lib/platform/operation";
import type { SavedViewView } from "./view";

/** The person whose views these are. @throws DomainError forbidden for work no person asked for */
export function personOf({ ctx }: ReadCtx): string {
  const { userId } = ctx.actor;
  if (userId === null) throw forbidden("account.person_required", "Only a person has saved views.");
  return userId;
}

/** The views of a list a person sees: their own and what others share, by name. */
export async function visibleViews(t: ReadCtx, list: string): Promise<SavedViewView[]> {
  const userId = personOf(t);
  const { id, name, query, columns, shared } = savedViews;
  const rows = await t.tx
    .select({ id, name, query, columns, shared, userId: savedViews.userId, ownerName: users.name })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.userId))
    .where(and(eq(savedViews.list, list), or(eq(savedViews.userId, userId), eq(shared, true))))
    .orderBy(asc(sql`koomky_fold(${name})`), asc(id));
  return rows.map(({ userId: ownerId, ...row }) => ({ ...row, own: ownerId === userId }));
}

/** @throws DomainError not_found, for views of others, shared ones too: they are their owner's to change */
export async function lockOwnView(t: ReadCtx, viewId: string): Promise<typeof savedViews.$inferSelect> {
  const own = and(eq(savedViews.id, viewId), eq(savedViews.userId, personOf(t)));
  const [view] = await t.tx.select().from(savedViews).where(own).for("update");
  if (!view) throw notFound("saved_view.not_found", "There is no such view of yours.");
  return view;
}
