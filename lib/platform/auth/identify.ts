import type { NextRequest } from "next/server";
import { conflict, forbidden, unauthenticated } from "@/lib/kernel/errors";
import { env } from "../env";
import { findSession } from "./find-session";
import { findToken } from "./find-token";
import type { Identified } from "./identified";
import { openSessionCookie, SESSION_COOKIE } from "./session-cookie";

export const signedOut = () => unauthenticated("auth.required", "Sign in, or send a valid bearer token.");

const secondFactorPending = () =>
  unauthenticated("auth.second_factor_required", "Finish signing in with your second factor.");

/** `pending` accepts a caller who has given the password and not yet the second factor, and only such a caller; `any` both. */
export type Proof = "full" | "pending" | "any";

function refuseWrongProof(pending: boolean, proof: Proof): void {
  if (pending && proof === "full") throw secondFactorPending();
  if (!pending && proof === "pending") throw conflict("auth.not_pending", "No second factor is awaited.");
}

/**
 * A cookie is sent by the browser whoever wrote the page, so a mutation must prove it comes from our own.
 * @throws DomainError forbidden, code `request.origin`
 */
export function refuseForeignOrigin(request: NextRequest): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  if (request.headers.get("origin") !== env.APP_URL) {
    throw forbidden("request.origin", "This request does not come from the application's own pages.");
  }
}

async function byBearer(authorization: string, proof: Proof): Promise<Identified> {
  const [scheme, bearer] = authorization.split(" ");
  const token = scheme?.toLowerCase() === "bearer" && bearer ? await findToken(bearer) : undefined;
  if (!token) throw signedOut();
  refuseWrongProof(token.tokenKind === "pending", proof);
  return token;
}

async function byCookie(request: NextRequest, proof: Proof): Promise<Identified> {
  const sessionSecret = await openSessionCookie(request.cookies.get(SESSION_COOKIE)?.value);
  const session = sessionSecret ? await findSession(sessionSecret) : undefined;
  if (!session) throw signedOut();
  refuseForeignOrigin(request);
  refuseWrongProof(session.level === 1, proof);
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
