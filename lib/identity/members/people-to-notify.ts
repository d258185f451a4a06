import { and, asc, eq } from "drizzle-orm";
import { members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { workspaces } from "@/db/schema/identity/workspaces";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/catalog/locales";
import { preferencesOf, type NotificationCategory } from "@/lib/catalog/notifications";
import { only } from "@/lib/kernel/only";
import type { ReadCtx } from "@/lib/platform/operation";

export interface Notified {
  userId: string;
  name: string;
  email: string;
  locale: Locale;
}

/** The owners of the workspace of `t.ctx` who want mails about something, under either role of the database. */
export async function peopleToNotify(
  { tx, ctx }: Pick<ReadCtx, "tx" | "ctx">,
  category: NotificationCategory,
): Promise<{ workspaceName: string; people: Notified[] }> {
  const { workspaceId } = ctx.actor;
  const workspace = only(
    await tx.select({ name: workspaces.name }).from(workspaces).where(eq(workspaces.id, workspaceId)),
  );
  const owners = await tx
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      notifications: users.notifications,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, workspaceId), eq(members.role, "owner")))
    .orderBy(asc(users.id));
  const people = owners
    .filter(({ notifications }) => preferencesOf(notifications)[category].mail)
    .map(({ notifications: _, locale, ...person }) => ({
      ...person,
      locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    }));
  return { workspaceName: workspace.name, people };
}
