import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { CursorPage } from "@/lib/kernel/cursor-page";
import { snakeKeys } from "@/lib/kernel/wire-case";
import type { Ctx } from "../context";
import type { UseCase } from "../operation";
import { answer, read, type Handler, type RouteContext } from "./endpoint";

interface Options<Item, View> {
  summary: string;
  view(item: Item, ctx: Ctx): View;
  schema: z.ZodType<View>;
}

function nextLink(url: URL, cursor: string | null): string | null {
  if (cursor === null) return null;
  const params = new URLSearchParams(url.searchParams);
  params.set("cursor", cursor);
  return `${url.pathname}?${params}`;
}

/** A list route over something that only grows: `links.next` instead of page numbers. */
export function cursorEndpoint<Input extends z.ZodType, Item, View>(
  useCase: UseCase<Input, CursorPage<Item>>,
  { summary, view, schema }: Options<Item, View>,
): Handler {
  const handle = (request: NextRequest, route: RouteContext) =>
    answer(request, route, async () => {
      const { ctx, params, input } = await read(request, route, useCase);
      const { items, nextCursor, perPage } = await useCase(ctx, { ...input, ...params });
      const body = {
        status: "Success",
        message: "OK",
        data: items.map((item) => snakeKeys(view(item, ctx))),
        meta: { per_page: perPage, next_cursor: nextCursor },
        links: { next: nextLink(request.nextUrl, nextCursor) },
      };
      return { status: 200, body };
    });
  const { can, input, mode } = useCase;
  const access = "signed-in" as const;
  return Object.assign(handle, {
    meta: { input, schema, status: 200, list: "cursor" as const, access, can, mode, summary },
  });
}
