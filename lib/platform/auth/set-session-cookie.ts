import { cookies } from "next/headers";
import {
  cookieOptions,
  LEVEL_COOKIE,
  type OpenedSession,
  PENDING_MINUTES,
  sealSessionId,
  SESSION_COOKIE,
  SESSION_DAYS,
} from "./session-cookie";

/**
 * Gives the browser its session, or the new id of its session after a credential change. In a route handler or a server
 * action only. The level beside it is a hint for redirects.
 */
export async function setSessionCookie({ secret, level }: OpenedSession): Promise<void> {
  const jar = await cookies();
  const maxAge = level === 1 ? PENDING_MINUTES * 60 : SESSION_DAYS * 86_400;
  const options = { ...cookieOptions, maxAge };
  jar.set(SESSION_COOKIE, await sealSessionId(secret), options);
  jar.set(LEVEL_COOKIE, String(level), options);
}

/** After a credential change, which ends every session but the acting one: that one goes on under its new secret. */
export async function keepSession({ session }: { session: OpenedSession | null }): Promise<void> {
  if (session) await setSessionCookie(session);
}

/** Takes the session away from the browser. In a route handler or a server action only. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  for (const name of [SESSION_COOKIE, LEVEL_COOKIE]) jar.set(name, "", { ...cookieOptions, maxAge: 0 });
}
