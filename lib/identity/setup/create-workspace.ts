import type { Tx } from "@/db/client";
import { members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { workspaces } from "@/db/schema/identity/workspaces";
import type { Locale } from "@/lib/catalog/locales";
import { appendEvent } from "@/lib/platform/outbox/append-event";
import { only } from "@/lib/kernel/only";

interface NewWorkspace {
  workspaceName: string;
  owner: { name: string; email: string; passwordHash: string; locale: Locale };
  requestId: string;
  now: Date;
}

/** A business and its first owner, a new person. */
export async function createWorkspace(tx: Tx, { workspaceName, owner, requestId, now }: NewWorkspace) {
  const { locale, name } = owner;
  const workspace = only(await tx.insert(workspaces).values({ name: workspaceName, locale }).returning());
  const { id: userId } = only(await tx.insert(users).values(owner).returning({ id: users.id }));
  const workspaceId = workspace.id;
  const member = only(await tx.insert(members).values({ workspaceId, userId, role: "owner" }).returning());
  const happening = { workspaceId, actor: { kind: "user" as const, userId, name }, requestId, occurredAt: now };
  await appendEvent(tx, { ...happening, type: "workspace.created", payload: {} });
  const payload = { memberId: member.id, userId, name, role: member.role };
  await appendEvent(tx, { ...happening, type: "member.joined", payload });
  return { workspaceId, userId };
}
