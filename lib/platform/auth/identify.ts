import type { NextRequest } from "next/server";
import { DomainError, forbidden, unauthenticated } from "@/lib/kernel/errors";
import { env } from "../env";
import { findSession } from "./find-session";
import { findToken } from "./find-token";
import type { Identified } from "./identified";
import { openSessionCookie, SESSION_COOKIE } from "./session-cookie";

export const signedOut = () => unauthenticated("auth.required", "Sign in, or send a valid bearer token.");

const secondFactorPending = () =>
  unauthenticated("auth.second_factor_required", "Finish signing in with your second factor.");

/** `pending` accepts a caller who has given the password and not yet the second factor, and only such a caller. */
export type Proof = "full" | "pending";

/** A cookie is sent by the browser whoever wrote the page, so a mutation must prove it comes from our own. */
function refuseForeignOrigin(request: NextRequest): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  if (request.headers.get("origin") !== env.APP_URL) {
    throw forbidden("request.origin", "This request does not come from the application's own pages.");
  }
}

async function byBearer(authorization: string, proof: Proof): Promise<Identified> {
  const [scheme, bearer] = authorization.split(" ");
  const token = scheme?.toLowerCase() === "bearer" && bearer ? await findToken(bearer) : undefined;
  if (!token) throw signedOut();
  const pending = token.tokenKind === "pending";
  if (pending && proof === "full") throw secondFactorPending();
  if (!pending && proof === "pending")
    throw new DomainError("conflict", "auth.not_pending", "No second factor is awaited.");
  return token;
}

async function byCookie(request: NextRequest, proof: Proof): Promise<Identified> {
  const sessionSecret = await openSessionCookie(request.cookies.get(SESSION_COOKIE)?.value);
  const session = sessionSecret ? await findSession(sessionSecret) : undefined;
  if (!session) throw signedOut();
  refuseForeignOrigin(request);
  if (session.level === 1 && proof === "full") throw secondFactorPending();
  if (session.level === 2 && proof === "pending") {
    throw new DomainError("conflict", "auth.not_pending", "No second factor is awaited.");
  }
  return session;
}

/**
 * Who sends this HTTP request. A bearer request never falls back to the cookie beside it.
 * @throws DomainError unauthenticated, or forbidden for a mutation from another origin
 */
export function identify(request: NextRequest, proof: Proof = "full"): Promise<Identified> {
  const authorization = request.headers.get("authorization");
  return authorization === null ? byCookie(request, proof) : byBearer(authorization, proof);
}
