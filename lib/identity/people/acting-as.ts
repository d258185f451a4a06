import type { Tx } from "@/db/client";
import { isLocale } from "@/lib/catalog/locales";
import type { Visitor } from "@/lib/platform/context";
import { writeCtx, type WriteCtx } from "@/lib/platform/operation";

/** A person known by a credential before there is a context, in the workspace the credential leads to. */
export interface KnownPerson {
  userId: string;
  name: string;
  workspaceId: string;
}

/**
 * The write side of an entry operation's transaction: events and mails in the name of the person they concern. It carries
 * no rights.
 */
export function actingAs(tx: Tx, visitor: Visitor, person: KnownPerson & { locale?: string }): WriteCtx {
  const { userId, name, workspaceId, locale } = person;
  return writeCtx(tx, {
    actor: {
      kind: "user",
      userId,
      name,
      email: null,
      twoFactor: false,
      workspaceId,
      workspaceName: null,
      role: null,
      permissions: new Set(),
      sessionId: null,
      tokenId: null,
      steppedUpAt: null,
    },
    requestId: visitor.requestId,
    locale: isLocale(locale) ? locale : visitor.locale,
    timeZone: "Europe/Paris",
    now: visitor.now,
  });
}
