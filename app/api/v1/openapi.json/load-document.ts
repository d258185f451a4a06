import { env } from "@/lib/platform/env";
import { openApiDocument, type LoadedRoute, type OpenApiDocument } from "@/lib/platform/openapi/document";
import { ROUTES } from "./routes.generated";

/** Every route of the API with its module. */
export const loadRoutes = (): Promise<LoadedRoute[]> =>
  Promise.all(ROUTES.map(async ({ path, load }) => ({ path, module: await load() })));

let made: Promise<OpenApiDocument> | undefined;

/** The description of the API; the same for the life of the process. */
export const loadDocument = (): Promise<OpenApiDocument> =>
  (made ??= loadRoutes().then((routes) => openApiDocument(routes, env.APP_URL)));
