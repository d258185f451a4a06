import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { UseCase } from "../operation";
import { contextOfRequest } from "./context-of-request";
import { answer, routeParams, type Handler, type RouteContext } from "./endpoint";
import { readQuery } from "./read-query";

/** Shown inside our own pages only; it loads nothing, runs nothing and leads nowhere but to a new window. */
const FRAME = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "private, no-store",
  "content-security-policy":
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  "x-frame-options": "SAMEORIGIN",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** A route that answers with HTML written by others, such as a mail, for an `<iframe sandbox>`. */
export function frameEndpoint<Input extends z.ZodType>(
  useCase: UseCase<Input, string>,
  { summary }: { summary: string },
): Handler {
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const ctx = await contextOfRequest(request);
      useCase.authorize(ctx);
      const input = { ...readQuery(request.nextUrl.searchParams), ...(await routeParams(route)) };
      return new Response(await useCase(ctx, input), { headers: FRAME });
    });
  const { can, input, mode } = useCase;
  const access = "signed-in" as const;
  const file = ["text/html"];
  return Object.assign(handle, {
    meta: { input, schema: null, status: 200, list: false, access, can, mode, summary, file },
  });
}
