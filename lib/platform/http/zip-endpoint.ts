import { makeZip } from "client-zip";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { UseCase } from "../operation";
import { contextOfRequest } from "./context-of-request";
import { answer, routeParams, type Handler, type RouteContext } from "./endpoint";
import { attachment, HARMLESS } from "./file-endpoint";
import { readQuery } from "./read-query";

/** Files on their way out together; each is made or read when its turn comes. */
export interface Archive {
  fileName: string;
  files: AsyncIterable<{ name: string; lastModified: Date; input: Buffer }>;
}

/**
 * A route that answers with a ZIP while it is written: memory holds one file at a time. When that fails on the way, the connection breaks
 * off, so that nobody takes half an archive for a whole one.
 */
export function zipEndpoint<Input extends z.ZodType>(
  useCase: UseCase<Input, Archive>,
  { summary }: { summary: string },
): Handler {
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const ctx = await contextOfRequest(request);
      useCase.authorize(ctx);
      const input = { ...readQuery(request.nextUrl.searchParams), ...(await routeParams(route)) };
      const { fileName, files } = await useCase(ctx, input);
      const headers = {
        ...HARMLESS,
        "cache-control": "private, no-store",
        "content-type": "application/zip",
        "content-disposition": attachment(fileName),
      };
      return new Response(makeZip(files), { headers });
    });
  const { can, input, mode } = useCase;
  const access = "signed-in" as const;
  const file = ["application/zip"];
  return Object.assign(handle, {
    meta: { input, schema: null, status: 200, list: false, access, can, mode, summary, file },
  });
}
