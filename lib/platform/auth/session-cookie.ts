import { decode, encode } from "next-auth/jwt";
import { env } from "../env";

const secure = env.APP_URL.startsWith("https://");

/** `__Host-` binds the cookie to this very host over https; plain http cannot carry the prefix. */
export const SESSION_COOKIE = `${secure ? "__Host-" : ""}koomky.session`;

/** Level of the session for the page middleware: a hint that decides redirects and nothing else. */
export const LEVEL_COOKIE = "koomky.level";

export const SESSION_DAYS = 30;

/** How long somebody may take from the password to the second factor. */
export const PENDING_MINUTES = 15;

export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;

/** What a browser is given after sign-in: the id in its cookie, and how far it got. */
export interface OpenedSession {
  secret: string;
  /** 1 = second factor pending, 2 = full. */
  level: 1 | 2;
}

/**
 * The next-auth JWT around a session id: it carries nothing else, the session row decides. The library seals and opens the
 * cookie; its own sign-in route is not used, see docs/decisions/0006-sign-in.md.
 */
export const sealSessionId = (sessionSecret: string): Promise<string> =>
  encode({ token: { sid: sessionSecret }, secret: env.AUTH_SECRET, maxAge: SESSION_DAYS * 86_400 });

/** @returns the session id of a cookie value, or `undefined` when it is forged, expired or not ours */
export async function openSessionCookie(value: string | undefined): Promise<string | undefined> {
  if (!value) return undefined;
  const token = await decode({ token: value, secret: env.AUTH_SECRET }).catch(() => null);
  return typeof token?.["sid"] === "string" ? token["sid"] : undefined;
}
