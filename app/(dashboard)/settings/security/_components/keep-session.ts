import type { OpenedSession } from "@/lib/platform/auth/session-cookie";
import { setSessionCookie } from "@/lib/platform/auth/set-session-cookie";

/** A credential change ends every session but this one, which goes on under a new secret. */
export async function keepSession({ session }: { session: OpenedSession | null }): Promise<void> {
  if (session) await setSessionCookie(session);
}
