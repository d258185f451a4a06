import type { Tx } from "@/db/client";
import { sessions } from "@/db/schema/identity/sessions";
import { type OpenedSession, PENDING_MINUTES, SESSION_DAYS } from "@/lib/platform/auth/session-cookie";
import type { Visitor } from "@/lib/platform/context";
import { hashToken, randomToken } from "@/lib/platform/crypto/token";
import { actingAs, type KnownPerson } from "../people/acting-as";
import { only } from "@/lib/kernel/only";

/**
 * Opens a browser session in the caller's transaction, under a new random id.
 * @param level 1 when a second factor is still owed
 */
export async function openSession(
  tx: Tx,
  visitor: Visitor,
  person: KnownPerson & { epoch: number },
  level: OpenedSession["level"],
): Promise<OpenedSession> {
  const secret = randomToken();
  const minutes = level === 1 ? PENDING_MINUTES : SESSION_DAYS * 24 * 60;
  const inserted = await tx
    .insert(sessions)
    .values({
      secretHash: hashToken(secret),
      userId: person.userId,
      activeWorkspaceId: person.workspaceId,
      level,
      epoch: person.epoch,
      steppedUpAt: level === 2 ? visitor.now() : null,
      expiresAt: new Date(visitor.now().getTime() + minutes * 60_000),
      addressPrefix: visitor.clientAddress,
      userAgent: visitor.userAgent,
    })
    .returning({ id: sessions.id });
  const { id: sessionId } = only(inserted);
  if (level === 2) await actingAs(tx, visitor, person).raise("session.opened", { sessionId });
  return { secret, level };
}
