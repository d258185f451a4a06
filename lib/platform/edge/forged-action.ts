import type { NextRequest } from "next/server";
import { SESSION_COOKIE } from "../auth/session-cookie";
import { env } from "../env";

/**
 * A server action that no page of ours sent: without a session, or without the origin the installation is configured
 * for. The framework itself accepts requests without `Origin` and trusts a forwarded host.
 */
export function isForgedAction(request: NextRequest): boolean {
  if (request.method !== "POST" || !request.headers.has("next-action")) return false;
  return !request.cookies.has(SESSION_COOKIE) || request.headers.get("origin") !== env.APP_URL;
}

/**
 * A form that the browser sent by itself, before the script of its page ran. Nothing of it is taken: such a request could
 * name an action in its body, past the check above.
 */
export const isBareForm = (request: NextRequest): boolean =>
  request.method === "POST" && !request.headers.has("next-action");
