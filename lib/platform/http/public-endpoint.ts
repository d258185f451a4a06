import type { NextRequest } from "next/server";
import type { z } from "zod";
import { snakeKeys } from "@/lib/kernel/wire-case";
import { identify, refuseForeignOrigin } from "../auth/identify";
import type { OpenedSession } from "../auth/session-cookie";
import { setSessionCookie } from "../auth/set-session-cookie";
import type { Visitor } from "../context";
import type { EntryOperation } from "../entry-operation";
import type { PendingOperation } from "../pending-operation";
import type { EndpointMeta, Handler } from "./endpoint";
import type { Limiter } from "../rate-limit/limiter";
import { limitVisitor } from "./limit-visitor";
import { readJsonBody } from "./read-body";
import { errorReply, toResponse } from "./reply";
import { visitorOf } from "./visitor";

interface Options<Output, View> {
  summary: string;
  view(output: Output): View;
  schema: z.ZodType<View>;
  message?: string;
  status?: 200 | 201;
  /** The session the browser is given with this answer. */
  session?(output: Output): OpenedSession | null;
  /** How often; else 10 requests a minute per client address. */
  limit?: Limiter;
}

function limitedPost<Output, View>(
  work: (request: NextRequest, visitor: Visitor) => Promise<Output>,
  { view, message = "OK", status = 200, session, limit }: Options<Output, View>,
) {
  return async (request: NextRequest) => {
    const visitor = visitorOf(request);
    let limits: Record<string, string> = {};
    try {
      const { headers, refusal } = await limitVisitor(visitor, limit);
      limits = headers;
      if (refusal) throw refusal;
      const output = await work(request, visitor);
      const opened = session?.(output);
      if (opened) await setSessionCookie(opened);
      return toResponse({
        status,
        body: { status: "Success", message, data: snakeKeys(view(output)) },
        headers: limits,
      });
    } catch (error) {
      const reply = errorReply(error, visitor.requestId);
      return toResponse({ ...reply, headers: { ...limits, ...reply.headers } });
    }
  };
}

const metaOf = (
  access: EndpointMeta["access"],
  input: z.ZodType,
  { schema, status = 200, summary }: Options<never, unknown>,
): EndpointMeta => ({ input, schema, status, list: false, access, can: null, mode: "write", summary });

/** A POST route before sign-in, limited to 10 requests a minute per client address. */
export function publicEndpoint<Input extends z.ZodType, Output, View>(
  useCase: EntryOperation<Input, Output>,
  options: Options<Output, View>,
): Handler {
  const handle = limitedPost(async (request, visitor) => {
    const { input } = await readJsonBody(request);
    return useCase(visitor, input);
  }, options);
  return Object.assign(handle, { meta: metaOf("public", useCase.input, options) });
}

/**
 * Like {@link publicEndpoint} for the application's own pages: only they may post here, because the answer can change
 * who the browser is signed in as.
 */
export function entryRoute<Input extends z.ZodType, Output, View>(
  useCase: EntryOperation<Input, Output>,
  options: Options<Output, View>,
): Handler {
  const handle = limitedPost(async (request, visitor) => {
    refuseForeignOrigin(request);
    const { input } = await readJsonBody(request);
    return useCase(visitor, input);
  }, options);
  return Object.assign(handle, { meta: metaOf("public", useCase.input, options) });
}

/** A POST route for a caller whose second factor is awaited; limited like the other authentication routes. */
export function pendingEndpoint<Input extends z.ZodType, Output, View>(
  useCase: PendingOperation<Input, Output>,
  options: Options<Output, View>,
): Handler {
  const handle = limitedPost(async (request, visitor) => {
    const who = await identify(request, "pending");
    const { input } = await readJsonBody(request);
    return useCase(visitor, who, input);
  }, options);
  return Object.assign(handle, { meta: metaOf("pending", useCase.input, options) });
}
