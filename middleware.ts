import { type NextRequest, NextResponse } from "next/server";
import { START_PAGE } from "@/lib/kernel/local-path";
import { AUTH_PAGES, authPageOf } from "@/lib/platform/edge/auth-pages";
import { dynamicPagePolicy, staticPagePolicy } from "@/lib/platform/edge/page-policy";
import { isBareForm, isForgedAction } from "@/lib/platform/edge/forged-action";
import { PATH_HEADER } from "@/lib/platform/edge/path-header";
import { staticHashes } from "@/lib/platform/edge/static-hashes";
import { LEVEL_COOKIE, SESSION_COOKIE } from "@/lib/platform/auth/session-cookie";
import { limitVisitor, SHARED_LIMIT } from "@/lib/platform/http/limit-visitor";
import { visitorOf } from "@/lib/platform/http/visitor";

/** Pages only: route handlers, framework files and the files of `public/` take care of themselves. */
export const config = {
  runtime: "nodejs",
  matcher: [
    "/((?!api/|api$|metrics$|_next/|favicon\\.ico$|icon\\.svg$|icon-\\d+\\.png$|apple-touch-icon\\.png$|manifest\\.webmanifest$|robots\\.txt$).*)",
  ],
};

const SHARED = /^\/d\/[^/]+(?:\/|$)/;
const SHARED_FILE = /^\/d\/[^/]+\/(?:pdf|logo)$/;

/** The sign-in tree is prerendered once per language and served under a policy made of its script hashes. */
function serveAuthPage(request: NextRequest, page: (typeof AUTH_PAGES)[number]): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = `/auth/${visitorOf(request).locale}/${page.file}`;
  const response = NextResponse.rewrite(url);
  response.headers.set("content-security-policy", staticPagePolicy(staticHashes(url.pathname)));
  response.headers.set("cache-control", "private, no-store");
  if (page.carriesToken) response.headers.set("referrer-policy", "no-referrer");
  return response;
}

/** Redirects here are a courtesy to people; what a page may show is decided by its own session check. */
function signInFirst(request: NextRequest): NextResponse | undefined {
  const signedIn = request.cookies.has(SESSION_COOKIE);
  const pending = request.cookies.get(LEVEL_COOKIE)?.value === "1";
  if (signedIn && !pending) return undefined;
  const url = request.nextUrl.clone();
  const wanted = `${url.pathname}${url.search}`;
  url.pathname = signedIn ? "/login/2fa" : "/login";
  url.search = wanted === "/" || wanted === START_PAGE ? "" : `?next=${encodeURIComponent(wanted)}`;
  return NextResponse.redirect(url, 303);
}

function servePage(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = dynamicPagePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

/**
 * What is behind a mailed link: a page for somebody without a session, and the files it shows, which carry their own policy. The link
 * is the key, so it is told to nobody, and no search engine keeps it.
 */
async function serveShared(request: NextRequest): Promise<NextResponse> {
  const { headers: limits, refusal } = await limitVisitor(visitorOf(request), SHARED_LIMIT);
  if (refusal) {
    const headers = { ...limits, "retry-after": String(refusal.retryAfter), "cache-control": "private, no-store" };
    return new NextResponse(refusal.message, { status: 429, headers });
  }
  const isFile = SHARED_FILE.test(request.nextUrl.pathname);
  const response = isFile ? NextResponse.next() : servePage(request);
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("x-robots-tag", "noindex, nofollow");
  return response;
}

export function middleware(request: NextRequest): NextResponse | Promise<NextResponse> {
  if (isBareForm(request)) return NextResponse.redirect(request.nextUrl, 303);
  if (isForgedAction(request)) return new NextResponse("Forbidden", { status: 403 });
  const authPage = authPageOf(request.nextUrl.pathname);
  if (authPage) return serveAuthPage(request, authPage);
  // The tree those pages are rendered from has no addresses of its own.
  if (request.nextUrl.pathname.startsWith("/auth/")) return NextResponse.redirect(new URL("/login", request.url), 303);
  if (SHARED.test(request.nextUrl.pathname)) return serveShared(request);
  const signIn = signInFirst(request);
  if (signIn) return signIn;
  if (request.nextUrl.pathname === "/") return NextResponse.redirect(new URL(START_PAGE, request.url), 303);
  return servePage(request);
}
