import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { UseCase } from "../operation";
import { contextOfRequest } from "./context-of-request";
import { answer, routeParams, type Handler, type RouteContext } from "./endpoint";
import { readQuery } from "./read-query";
import { serveFile, type ServedFile } from "./serve-file";

/** A route that answers with a file. Browsers may keep one whose bytes are known and must ask each time whether they still may show it. */
export function fileEndpoint<Input extends z.ZodType, Output>(
  useCase: UseCase<Input, Output>,
  options: { summary: string; mediaTypes: readonly string[]; file(output: Output): ServedFile },
): Handler {
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const ctx = await contextOfRequest(request);
      useCase.authorize(ctx);
      // `v` tells pictures apart for the browser and means nothing here.
      const { v: _, ...query } = readQuery(request.nextUrl.searchParams);
      return serveFile(request, options.file(await useCase(ctx, { ...query, ...(await routeParams(route)) })));
    });
  const { can, input, mode } = useCase;
  const { summary, mediaTypes: file } = options;
  const access = "signed-in" as const;
  return Object.assign(handle, {
    meta: { input, schema: null, status: 200, list: false, access, can, mode, summary, file },
  });
}
