import type { NextRequest } from "next/server";
import { z } from "zod";
import { snakeKeys } from "@/lib/kernel/wire-case";
import type { Handler } from "./endpoint";
import { errorReply, toResponse } from "./reply";
import { requestIdOf } from "./visitor";

interface Options<View> {
  summary: string;
  schema: z.ZodType<View>;
  look(): Promise<View> | View;
  /** Why the answer is bad news, told with 503 beside the data; nothing when all is well. */
  trouble?(view: View): { code: string; message: string } | undefined;
}

/** A GET route for anybody that tells the state of the application itself. */
export function openEndpoint<View>({ summary, schema, look, trouble }: Options<View>): Handler {
  const handle = async (request: NextRequest) => {
    const requestId = requestIdOf(request);
    try {
      const view = await look();
      const problem = trouble?.(view);
      const data = snakeKeys(view);
      if (!problem) return toResponse({ status: 200, body: { status: "Success", message: "OK", data } });
      const body = { status: "Error", ...problem, errors: {}, issues: [], request_id: requestId, data };
      return toResponse({ status: 503, body, headers: { "retry-after": "5" } });
    } catch (error) {
      return toResponse(errorReply(error, requestId));
    }
  };
  const input = z.strictObject({});
  const access = "public" as const;
  return Object.assign(handle, {
    meta: { input, schema, status: 200, list: false, access, can: null, mode: "read" as const, summary },
  });
}
