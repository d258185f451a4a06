import { isLocale } from "@/lib/catalog/locales";
import { permissionsOf, PERMISSIONS, type Permission, type Role } from "@/lib/catalog/permissions";
import type { Actor, Ctx } from "../context";

/** What a look-up of a session or token brings back: the person, the membership, and the strength of the proof. */
export interface Identified {
  kind: "user" | "token";
  sessionId: string | null;
  tokenId: string | null;
  userId: string;
  name: string;
  email: string;
  locale: string;
  workspaceId: string;
  workspaceName: string;
  timeZone: string;
  role: Role;
  /** `null` for a browser session, `["*"]` for a token that may do all its owner may. */
  scopes: readonly string[] | null;
  steppedUpAt: Date | null;
  twoFactor: boolean;
  /** The workspace asks for a second factor this person has not set up yet. */
  mustEnrol: boolean;
}

const ownAccount: readonly Permission[] = ["account:read", "account:manage"];

function effective({ role, scopes, mustEnrol }: Identified): ReadonlySet<Permission> {
  const allowed = mustEnrol ? new Set(ownAccount) : permissionsOf(role);
  if (scopes === null || scopes.includes("*")) return allowed;
  return new Set(PERMISSIONS.filter((permission) => allowed.has(permission) && scopes.includes(permission)));
}

/** The operation context of a caller who proved who they are. */
export function contextOf(who: Identified, requestId: string): Ctx {
  const actor: Actor = {
    kind: who.kind,
    userId: who.userId,
    name: who.name,
    email: who.email,
    twoFactor: who.twoFactor,
    workspaceId: who.workspaceId,
    workspaceName: who.workspaceName,
    role: who.role,
    permissions: effective(who),
    sessionId: who.sessionId,
    tokenId: who.tokenId,
    steppedUpAt: who.steppedUpAt,
  };
  return {
    actor,
    requestId,
    locale: isLocale(who.locale) ? who.locale : "fr",
    timeZone: who.timeZone,
    now: () => new Date(),
  };
}
