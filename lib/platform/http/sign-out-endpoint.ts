import type { NextRequest } from "next/server";
import type { z } from "zod";
import { asDomainError } from "../errors/present";
import { identify, refuseForeignOrigin } from "../auth/identify";
import { clearSessionCookie } from "../auth/set-session-cookie";
import type { PendingOperation } from "../pending-operation";
import type { Handler } from "./endpoint";
import { readJsonBody } from "./read-body";
import { errorReply, toResponse } from "./reply";
import { visitorOf } from "./visitor";

interface Options {
  summary: string;
  /** A browser whose session is already gone is signed out all the same; an API client is told. */
  nobodyIsFine: boolean;
}

/** The way out, for signed-in and pending callers. Not rate limited: leaving must always work. */
export function signOutEndpoint<Input extends z.ZodType>(
  useCase: PendingOperation<Input, void>,
  { summary, nobodyIsFine }: Options,
): Handler {
  const handle = async (request: NextRequest) => {
    const visitor = visitorOf(request);
    try {
      if (nobodyIsFine) refuseForeignOrigin(request);
      const { input } = await readJsonBody(request);
      try {
        const who = await identify(request, "any");
        await useCase(visitor, who, input);
      } catch (error) {
        if (!nobodyIsFine || asDomainError(error)?.kind !== "unauthenticated") throw error;
      }
      if (!request.headers.has("authorization")) await clearSessionCookie();
      return toResponse({ status: 204, body: null });
    } catch (error) {
      return toResponse(errorReply(error, visitor.requestId));
    }
  };
  return Object.assign(handle, {
    meta: {
      input: useCase.input,
      schema: null,
      status: 204,
      list: false,
      access: "any" as const,
      can: null,
      mode: "write" as const,
      summary,
    },
  });
}
