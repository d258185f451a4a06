import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Ctx } from "../context";
import { unauthenticated } from "@/lib/kernel/errors";
import { numberFailure } from "../errors/number-failure";
import { markRequest } from "../telemetry/mark-request";
import { findSession } from "./find-session";
import { contextOf } from "./identified";
import { signedOut } from "./identify";
import { openSessionCookie, SESSION_COOKIE } from "./session-cookie";

/** The session of this page or action request, whatever its level; read once per request. */
export const currentSession = cache(async () => {
  const sessionSecret = await openSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
  if (!sessionSecret) return undefined;
  return findSession(sessionSecret).catch(async (error: unknown) => {
    throw await numberFailure(error);
  });
});

/**
 * The context of a page or server action. The authority on whether somebody is signed in: redirects of the middleware
 * are a courtesy.
 * @throws DomainError unauthenticated; code `auth.second_factor_required` while the second factor is pending
 */
export const requireContext = cache(async (): Promise<Ctx> => {
  const requestId = (await headers()).get("x-request-id") ?? crypto.randomUUID();
  const session = await currentSession();
  if (!session) throw signedOut();
  if (session.level !== 2) {
    throw unauthenticated("auth.second_factor_required", "Finish signing in with your second factor.");
  }
  markRequest(requestId, { userId: session.userId, workspaceId: session.workspaceId });
  return contextOf(session, requestId);
});
