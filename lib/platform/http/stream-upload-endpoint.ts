import type { NextRequest } from "next/server";
import { z } from "zod";
import { snakeKeys } from "@/lib/kernel/wire-case";
import type { Ctx } from "../context";
import { parseInput } from "../errors/parse-input";
import type { Around, UseCase } from "../operation";
import { contextOfRequest } from "./context-of-request";
import { answer, type Handler, type RouteContext } from "./endpoint";
import { idempotencyOf, onlyOnce } from "./idempotency";
import { readQuery } from "./read-query";
import { uploadChunks, type UploadRule } from "./read-upload";
import type { Reply } from "./reply";

interface StreamedUpload<Output> {
  /** As the person named it; never a path. */
  fileName: string;
  content: AsyncIterable<Uint8Array>;
  /** What must commit together with the effect, once the content is known. */
  around(sha256: string): Around<Output> | undefined;
}

interface Options<Output, View> extends UploadRule {
  summary: string;
  /** The name of a file that came without one. */
  unnamed: string;
  store(ctx: Ctx, upload: StreamedUpload<Output>): Promise<Output>;
  view(output: Output): View;
  schema: z.ZodType<View>;
}

/** The last part of whatever path a browser tells, without what no file name has. */
const bareName = (name: string) =>
  name
    .replace(/^.*[\\/]/s, "")
    .replace(/\p{Cc}/gu, "")
    .trim();

const input = z.strictObject({ fileName: z.string().max(255).transform(bareName).optional() });

/**
 * A POST route that takes a large file as its body and passes it on while it arrives; `file_name` in the query names it. Who
 * sends it and whether they may is settled before a byte is read.
 */
export function streamUploadEndpoint<Output, View>(
  { authorize, can }: Pick<UseCase<z.ZodType, unknown>, "authorize" | "can">,
  { summary, unnamed, store, view, schema, maxBytes, mediaTypes }: Options<Output, View>,
): Handler {
  const upload = { maxBytes, mediaTypes };
  const status = 201;
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const ctx = await contextOfRequest(request);
      authorize(ctx);
      const { fileName } = parseInput(input, readQuery(request.nextUrl.searchParams));
      const replyOf = (output: Output): Reply => ({
        status,
        body: { status: "Success", message: "OK", data: snakeKeys(view(output)) },
      });
      const around = (content: string) => {
        const once = idempotencyOf(request, request.nextUrl.pathname, content);
        return once && onlyOnce(once, replyOf);
      };
      // A key that is none is refused before a byte is read, too.
      around("");
      const content = uploadChunks(request, upload);
      const name = fileName || unnamed;
      return replyOf(await store(ctx, { fileName: name, content, around: (sha256) => around(`${name}\n${sha256}`) }));
    });
  const access = "signed-in" as const;
  return Object.assign(handle, {
    meta: { input, schema, status, list: false, access, can, mode: "write" as const, summary, upload },
  });
}
