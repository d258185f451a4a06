import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { UseCase } from "../operation";
import { contextOfRequest } from "./context-of-request";
import { answer, routeParams, type Handler, type RouteContext } from "./endpoint";
import { readQuery } from "./read-query";

/** A file on its way out. `open` is only called when the browser does not have it yet. */
export interface ServedFile {
  name: string;
  mediaType: string;
  /** Hexadecimal. */
  sha256: string;
  /** Shown in a window or in a frame of our own pages instead of being downloaded; only for types that run nothing. */
  inline?: true;
  /** Other bytes the next time: browsers keep nothing of it. */
  fleeting?: true;
  open(): Promise<Buffer | Readable>;
}

/** Whatever a file is, opened in a window it can do nothing; in a picture element it is a picture. */
export const HARMLESS = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-cache",
};

/** Viewers of browsers do not work in a sandbox, so a file that is shown is of a type without scripts. */
export const FRAMED = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
  "content-security-policy": "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-cache",
};

const named = (how: "attachment" | "inline", name: string) => `${how}; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Offers a file for download under its name. */
export const attachment = (name: string) => named("attachment", name);

/** The answer with a file, or 304 for a browser that has it. */
export async function serveFile(request: Request, file: ServedFile): Promise<Response> {
  const { name, mediaType, sha256, inline, fleeting, open } = file;
  const etag = `"${sha256}"`;
  const safe = {
    ...(inline ? FRAMED : HARMLESS),
    ...(fleeting ? { "cache-control": "private, no-store" } : { etag }),
  };
  const known =
    !fleeting &&
    request.headers
      .get("if-none-match")
      ?.split(",")
      .some((tag) => tag.trim().replace(/^W\//, "") === etag);
  if (known) return new Response(null, { status: 304, headers: safe });
  const content = await open();
  const body = content instanceof Readable ? (Readable.toWeb(content) as ReadableStream) : new Uint8Array(content);
  const disposition = named(inline ? "inline" : "attachment", name);
  return new Response(body, { headers: { ...safe, "content-type": mediaType, "content-disposition": disposition } });
}

/** A route that answers with a file. Browsers may keep it and must ask each time whether they still may show it. */
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
