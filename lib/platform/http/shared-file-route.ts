import type { NextRequest } from "next/server";
import { asDomainError, httpStatus } from "../errors/present";
import { log } from "../telemetry/log";
import type { RouteContext } from "./endpoint";
import { routeParams } from "./endpoint";
import { serveFile, type ServedFile } from "./serve-file";
import { requestIdOf } from "./visitor";

/** A person follows these links, so the answer is a sentence and not JSON. */
const said = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store", ...headers },
  });

/** A file behind a mailed link; `find` answers nothing where the link leads nowhere. */
export function sharedFileRoute(find: (token: string, requestId: string) => Promise<ServedFile | undefined>) {
  const GET = async (request: NextRequest, route: RouteContext): Promise<Response> => {
    const requestId = requestIdOf(request);
    try {
      const file = await find((await routeParams(route))["token"] ?? "", requestId);
      return file ? await serveFile(request, file) : said(404, "Not found");
    } catch (error) {
      const known = asDomainError(error);
      if (!known) log.error("unexpected_error", { request_id: requestId, error });
      const retry = known?.retryAfter === undefined ? {} : { "retry-after": String(known.retryAfter) };
      return said(known ? httpStatus(known) : 500, requestId, retry);
    }
  };
  return { GET };
}
