import { randomUUID } from "node:crypto";
import type { Locale } from "@/lib/catalog/locales";
import { PERMISSIONS, type Permission, type Role } from "@/lib/catalog/permissions";

/** Who acts, in which workspace, with which effective rights (role ∩ token scopes). */
export interface Actor {
  kind: "user" | "token" | "system";
  userId: string | null;
  name: string | null;
  email: string | null;
  /** The person's own second factor, whatever the workspace asks for. */
  twoFactor: boolean;
  workspaceId: string;
  workspaceName: string | null;
  role: Role | null;
  permissions: ReadonlySet<Permission>;
  /** The session or token row the request came with. */
  sessionId: string | null;
  tokenId: string | null;
  /** When the password or a code was last given on this session. */
  steppedUpAt: Date | null;
}

/** Where an entry request (sign-in, set-up, reset) comes from, before there is an actor. */
export interface Visitor {
  requestId: string;
  /** Client address as `TRUSTED_PROXY_HOPS` allows to know it, IPv6 by /64. */
  clientAddress: string;
  userAgent: string | null;
  locale: Locale;
  now(): Date;
}

/** Everything an operation may know of its caller. Explicit, so that the domain reads no ambient state. */
export interface Ctx {
  actor: Actor;
  requestId: string;
  locale: Locale;
  timeZone: string;
  now(): Date;
}

/**
 * The context of work no person asked for.
 * @param cause request id or event id this work follows from, kept on every event it raises
 */
export function systemContext(workspaceId: string, cause: string = randomUUID()): Ctx {
  return {
    actor: {
      kind: "system",
      userId: null,
      name: null,
      email: null,
      twoFactor: false,
      workspaceId,
      workspaceName: null,
      role: null,
      permissions: new Set(PERMISSIONS),
      sessionId: null,
      tokenId: null,
      steppedUpAt: null,
    },
    requestId: cause,
    locale: "fr",
    timeZone: "Europe/Paris",
    now: () => new Date(),
  };
}
