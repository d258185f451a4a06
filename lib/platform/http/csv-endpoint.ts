import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { CsvDownload } from "../download";
import type { UseCase } from "../operation";
import { contextOfRequest } from "./context-of-request";
import { answer, routeParams, type Handler, type RouteContext } from "./endpoint";
import { HARMLESS, attachment } from "./file-endpoint";
import { readQuery } from "./read-query";

/**
 * A route that answers with a CSV file while it is written. When that fails on the way, the connection breaks off, so that
 * nobody takes half a file for a whole one.
 */
export function csvEndpoint<Input extends z.ZodType>(
  useCase: UseCase<Input, CsvDownload>,
  { summary }: { summary: string },
): Handler {
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const ctx = await contextOfRequest(request);
      useCase.authorize(ctx);
      const input = { ...readQuery(request.nextUrl.searchParams), ...(await routeParams(route)) };
      const { fileName, content } = await useCase(ctx, input);
      const headers = {
        ...HARMLESS,
        "cache-control": "private, no-store",
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": attachment(fileName),
      };
      return new Response(Readable.toWeb(content) as ReadableStream, { headers });
    });
  const { can, input, mode } = useCase;
  const access = "signed-in" as const;
  const file = ["text/csv"];
  return Object.assign(handle, {
    meta: { input, schema: null, status: 200, list: false, access, can, mode, summary, file },
  });
}
