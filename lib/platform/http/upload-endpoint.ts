import type { NextRequest } from "next/server";
import { z } from "zod";
import { snakeKeys } from "@/lib/kernel/wire-case";
import type { Ctx } from "../context";
import type { UseCase } from "../operation";
import { contextOfRequest } from "./context-of-request";
import { answer, type Handler, type RouteContext } from "./endpoint";
import { readUpload, type UploadRule } from "./read-upload";

interface Options<Output, View> extends UploadRule {
  summary: string;
  /** What happens with the bytes. */
  store(ctx: Ctx, content: Buffer): Promise<Output>;
  view(output: Output): View;
  schema: z.ZodType<View>;
}

/** A route that takes a file as its body. Who sends it and whether they may is settled before a byte is read. */
export function uploadEndpoint<Output, View>(
  { authorize, can }: Pick<UseCase<z.ZodType, unknown>, "authorize" | "can">,
  { summary, store, view, schema, maxBytes, mediaTypes }: Options<Output, View>,
): Handler {
  const upload = { maxBytes, mediaTypes };
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const ctx = await contextOfRequest(request);
      authorize(ctx);
      const output = await store(ctx, await readUpload(request, upload));
      return { status: 200, body: { status: "Success", message: "OK", data: snakeKeys(view(output)) } };
    });
  const access = "signed-in" as const;
  const input = z.strictObject({});
  return Object.assign(handle, {
    meta: { input, schema, status: 200, list: false, access, can, mode: "write" as const, summary, upload },
  });
}
