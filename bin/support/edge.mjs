import { clientAddress, trustedEntry } from "../../lib/platform/http/client-address.ts";
import { requestId } from "../../lib/platform/http/request-id.ts";
import { securityHeaders } from "../../lib/platform/http/security-headers.ts";

/** Headers that mean something inside the application or speak of the client, so that nobody outside may set them. */
const INTERNAL =
  /^(?:x-middleware-subrequest|x-nonce|content-security-policy|forwarded|x-forwarded-.*|x-real-ip|x-koomky-.*)$/;
/** What a proxy adds; one nobody declared in TRUSTED_PROXY_HOPS still shows that somebody else is behind it. */
const FORWARDED = /^(?:forwarded|via|x-forwarded-.*|x-real-ip)$/;
const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
/** Of the router in the browser. Next.js redirects an API request that carries them. */
const OF_PAGES = /^(?:rsc|next-.*)$/;
const LONGEST_URL = 8_192;
const METHODS = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** @returns {{ status: number, code: string, message: string, allow?: string } | undefined} why the request cannot even be routed */
function unroutable({ method, url = "" }) {
  if (!METHODS.includes(method)) {
    return {
      status: 405,
      code: "request.method",
      message: "This method is answered nowhere.",
      allow: METHODS.join(", "),
    };
  }
  if (url.length > LONGEST_URL) return { status: 414, code: "request.too_long", message: "This address is too long." };
  const malformed = { status: 400, code: "request.malformed", message: "This address cannot be decoded." };
  if (!url.startsWith("/")) return malformed;
  try {
    return decodeURIComponent(url.split("?", 1)[0]).includes("\0") ? malformed : undefined;
  } catch {
    return malformed;
  }
}

/** An error in the API's envelope, for whatever never reaches a route. */
export function envelope({ code, message }, id) {
  return JSON.stringify({ status: "Error", message, code, errors: {}, issues: [], request_id: id });
}

/** Ends a request that no route answered. */
export function refuse(response, problem, id) {
  response.writeHead(problem.status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "private, no-store",
    ...(problem.allow ? { allow: problem.allow } : {}),
  });
  response.end(envelope(problem, id));
}

/**
 * The first thing every request passes: removes what only we may say, adds what the application relies on, and makes sure
 * that every answer carries the security headers.
 * @param {{ appUrl: string, hops: number }} options `hops` is TRUSTED_PROXY_HOPS
 */
export function makeEdge({ appUrl, hops }) {
  const headers = Object.entries(securityHeaders(appUrl.startsWith("https:")));

  function complete(response) {
    const { writeHead } = response;
    response.writeHead = function (...args) {
      for (const [name, value] of headers) if (!response.hasHeader(name)) response.setHeader(name, value);
      return writeHead.apply(response, args);
    };
  }

  /** @returns {boolean} whether the request may go on; otherwise it is answered already */
  return function enter(request, response) {
    const { headers: inbound, socket } = request;
    const [forwardedFor, proto] = [inbound["x-forwarded-for"], trustedEntry(inbound["x-forwarded-proto"], hops)];
    const id = requestId(inbound["x-request-id"]);
    const local = LOOPBACK.has(socket.remoteAddress) && !Object.keys(inbound).some((name) => FORWARDED.test(name));
    const api = /^\/api(?:[/?]|$)/.test(request.url);
    for (const name of Object.keys(inbound)) {
      if (INTERNAL.test(name) || (api && OF_PAGES.test(name))) delete inbound[name];
    }
    inbound["x-request-id"] = id;
    if (local) inbound["x-koomky-local"] = "1";
    inbound["x-koomky-client"] = clientAddress(socket.remoteAddress, forwardedFor, hops);
    inbound["x-forwarded-proto"] = proto === "https" ? "https" : "http";
    response.setHeader("x-request-id", id);
    complete(response);
    const problem = unroutable(request);
    if (problem) refuse(response, problem, id);
    return !problem;
  };
}
