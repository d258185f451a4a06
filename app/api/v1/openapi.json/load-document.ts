import { z } from "zod";
import { env } from "@/lib/platform/env";
import type { Handler } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { openApiDocument, type LoadedRoute, type OpenApiDocument } from "@/lib/platform/openapi/document";
import { ROUTES } from "./routes.generated";

const handle = async () => Response.json(await loadDocument(), { headers: { "cache-control": "public, max-age=300" } });

const description: Handler = Object.assign(handle, {
  meta: {
    input: z.strictObject({}),
    schema: null,
    status: 200,
    list: false,
    access: "public" as const,
    can: null,
    mode: "read" as const,
    summary: "This description of the API",
    file: ["application/json"],
  },
});

/** The route of the description. It stands here, because the description names it too. */
export const ownRoute = methods({ GET: description });

/** Every route of the API with its module. */
export async function loadRoutes(): Promise<LoadedRoute[]> {
  const others = await Promise.all(ROUTES.map(async ({ path, load }) => ({ path, module: await load() })));
  return [...others, { path: "/api/v1/openapi.json", module: ownRoute }];
}

let made: Promise<OpenApiDocument> | undefined;

/** The description of the API; the same for the life of the process. */
export const loadDocument = (): Promise<OpenApiDocument> =>
  (made ??= loadRoutes().then((routes) => openApiDocument(routes, env.APP_URL)));
