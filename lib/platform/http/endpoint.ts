import type { NextRequest } from "next/server";
import type { z } from "zod";
import { invalid, notFound } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import { snakeKeys, toSnake } from "@/lib/kernel/wire-case";
import type { OpenedSession } from "../auth/session-cookie";
import { setSessionCookie } from "../auth/set-session-cookie";
import type { Ctx } from "../context";
import { asDomainError } from "../errors/present";
import type { UseCase } from "../operation";
import { contextOfRequest } from "./context-of-request";
import { etagOf, hasAlready, versionToMatch } from "./etag";
import { idempotencyOf, onlyOnce, Replayed } from "./idempotency";
import { listLinks } from "./list-links";
import { readJsonBody } from "./read-body";
import { readQuery } from "./read-query";
import type { UploadRule } from "./read-upload";
import { errorReply, toResponse, type Reply } from "./reply";
import { versionRule } from "./version-rule";
import { requestIdOf } from "./visitor";

/** Next resolves `params` to nothing where the route has none. */
export type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

/** What the OpenAPI document and the contract tests know of a route. */
export interface EndpointMeta {
  input: z.ZodType;
  schema: z.ZodType | null;
  status: number;
  /** `true`: pages by number; `cursor`: pages that continue where the last one ended. */
  list: boolean | "cursor";
  /** Answers carry an `ETag`. */
  versioned?: boolean;
  /** `public`: nobody needs to be signed in; `pending`: only a caller whose second factor is awaited; `any`: both of a signed-in and a pending caller. */
  access: "public" | "pending" | "any" | "signed-in";
  can: string | null;
  mode: "read" | "write";
  summary: string;
  /** Takes a raw file as its body instead of JSON. */
  upload?: UploadRule;
  /** Answers with a file of one of these types, or none of them (`[]`), instead of JSON. */
  file?: readonly string[];
}

export interface Handler {
  (request: NextRequest, route: RouteContext): Promise<Response>;
  meta: EndpointMeta;
}

interface Options<Output, View> {
  /** One line for the API documentation. */
  summary: string;
  /** The only way out: what the caller sees of the output. */
  view(output: Output, ctx: Ctx): View;
  schema: z.ZodType<View>;
  status?: 200 | 201 | 202;
  /** The new id of the browser session this request came with, where the operation gave it one. */
  session?(output: Output): OpenedSession | null;
  /** Counts the record's changes: sent as its `ETag`, and compared with `If-Match` where the use case takes a `version`. */
  version?(output: Output): number;
}

interface Parts {
  ctx: Ctx;
  params: Record<string, string>;
  input: Record<string, unknown>;
  text: string;
}

const success = (data: unknown, extra: object = {}) => ({ status: "Success", message: "OK", data, ...extra });

export async function routeParams(route: RouteContext): Promise<Record<string, string>> {
  const entries = Object.entries((await route.params) ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** A path id that cannot exist answers like one that does not: nobody learns which ids are well-formed elsewhere. */
function hideMalformedPath(error: unknown, params: Record<string, string>): unknown {
  const known = asDomainError(error);
  const atFault = known?.kind === "invalid" && known.issues.some(({ path }) => Object.hasOwn(params, path));
  return atFault ? notFound("record.not_found", "There is no such record.") : error;
}

/** What stands in path or header is not said again in the body: nobody has to know which of the two would count. */
function refuseSaidElsewhere(input: Record<string, unknown>, names: readonly string[], place: string): void {
  const clash = names.find((name) => Object.hasOwn(input, name));
  if (clash === undefined) return;
  const [path, message] = [toSnake(clash), `This belongs to ${place}.`];
  throw invalid("input.invalid", message, [{ path, code: "unknown_field", message }]);
}

/** Who asks and for what: the rights first, then body or query, then the version a change is based on. */
export async function read<Input extends z.ZodType, Output>(
  request: NextRequest,
  route: RouteContext,
  useCase: UseCase<Input, Output>,
): Promise<Parts> {
  const ctx = await contextOfRequest(request);
  useCase.authorize(ctx);
  const params = await routeParams(route);
  const { input, text } =
    useCase.mode === "read"
      ? { input: readQuery(request.nextUrl.searchParams), text: "" }
      : await readJsonBody(request);
  refuseSaidElsewhere(input, Object.keys(params), "the path");
  const version = versionToMatch(request, useCase.input);
  if (versionRule(useCase.input) === "required") refuseSaidElsewhere(input, ["version"], "If-Match");
  return { ctx, params, input: version === undefined ? input : { ...input, version }, text };
}

/** Runs one request of a route and presents whatever it throws. */
export async function answer(
  request: NextRequest,
  route: RouteContext,
  work: () => Promise<Reply | Response>,
): Promise<Response> {
  try {
    const reply = await work();
    return reply instanceof Response ? reply : toResponse(reply);
  } catch (error) {
    if (error instanceof Replayed) return toResponse(error.reply);
    return toResponse(errorReply(hideMalformedPath(error, await routeParams(route)), requestIdOf(request)));
  }
}

/**
 * A REST route over one use case: authentication, rights, body or query as input, view as output, envelope, idempotency.
 * Path parameters join the input under their own names.
 */
export function endpoint<Input extends z.ZodType, Output, View>(
  useCase: UseCase<Input, Output>,
  { summary, view, schema, status = 200, session, version }: Options<Output, View>,
): Handler {
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const { ctx, params, input, text } = await read(request, route, useCase);
      const replyOf = (output: Output): Reply => {
        const body = success(snakeKeys(view(output, ctx)));
        return { status, body, ...(version && { headers: { etag: etagOf(version(output), body) } }) };
      };
      const once = request.method === "POST" ? idempotencyOf(request, request.nextUrl.pathname, text) : undefined;
      const output = await useCase(ctx, { ...input, ...params }, once && onlyOnce(once, replyOf));
      const opened = session?.(output);
      if (opened) await setSessionCookie(opened);
      const reply = replyOf(output);
      const etag = useCase.mode === "read" ? reply.headers?.["etag"] : undefined;
      return etag !== undefined && hasAlready(request, etag) ? { ...reply, status: 304, body: null } : reply;
    });
  const { can, input, mode } = useCase;
  return Object.assign(handle, {
    meta: {
      input,
      schema,
      status,
      list: false,
      access: "signed-in" as const,
      can,
      mode,
      summary,
      versioned: version !== undefined,
    },
  });
}

/** Like {@link endpoint} for a change that has nothing to show: 204 without body. */
export function emptyEndpoint<Input extends z.ZodType, Output>(
  useCase: UseCase<Input, Output>,
  { summary }: { summary: string },
): Handler {
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const { ctx, params, input, text } = await read(request, route, useCase);
      const reply: Reply = { status: 204, body: null };
      const once = request.method === "POST" ? idempotencyOf(request, request.nextUrl.pathname, text) : undefined;
      await useCase(ctx, { ...input, ...params }, once && onlyOnce<Output>(once, () => reply));
      return reply;
    });
  const { can, input, mode } = useCase;
  return Object.assign(handle, {
    meta: { input, schema: null, status: 204, list: false, access: "signed-in" as const, can, mode, summary },
  });
}

/** A list route: pages of views with `meta` and `links`. */
export function listEndpoint<Input extends z.ZodType, Item, View>(
  useCase: UseCase<Input, Page<Item>>,
  { summary, view, schema }: Omit<Options<Item, View>, "status" | "session">,
): Handler {
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const { ctx, params, input } = await read(request, route, useCase);
      const page = await useCase(ctx, { ...input, ...params });
      const data = page.items.map((item) => snakeKeys(view(item, ctx)));
      return { status: 200, body: success(data, listLinks(request.nextUrl, page)) };
    });
  const { can, input, mode } = useCase;
  return Object.assign(handle, {
    meta: { input, schema, status: 200, list: true, access: "signed-in" as const, can, mode, summary },
  });
}
