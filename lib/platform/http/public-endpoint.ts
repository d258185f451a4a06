import type { NextRequest } from "next/server";
import type { z } from "zod";
import { camelKeys, snakeKeys } from "@/lib/kernel/wire-case";
import { identify } from "../auth/identify";
import type { Visitor } from "../context";
import type { EntryOperation } from "../entry-operation";
import type { PendingOperation } from "../pending-operation";
import type { EndpointMeta, Handler } from "./endpoint";
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
}

function limitedPost<Output, View>(
  work: (request: NextRequest, visitor: Visitor) => Promise<Output>,
  { view, message = "OK", status = 200 }: Options<Output, View>,
) {
  return async (request: NextRequest) => {
    const visitor = visitorOf(request);
    let limits: Record<string, string> = {};
    try {
      limits = await limitVisitor(visitor);
      const data = snakeKeys(view(await work(request, visitor)));
      return toResponse({ status, body: { status: "Success", message, data }, headers: limits });
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
    const body = await readJsonBody(request);
    return useCase(visitor, camelKeys(body.value));
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
    const body = await readJsonBody(request);
    return useCase(visitor, who, camelKeys(body.value));
  }, options);
  return Object.assign(handle, { meta: metaOf("pending", useCase.input, options) });
}
