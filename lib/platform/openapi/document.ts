import { toSnake } from "@/lib/kernel/wire-case";
import type { EndpointMeta, Handler } from "../http/endpoint";
import { components } from "./components";
import { describeOperation, type OpenApiOperation } from "./describe-operation";

export interface LoadedRoute {
  /** `/api/v1/members/{memberId}`. */
  path: string;
  /** The exports of its `route.ts`. */
  module: Readonly<Record<string, unknown>>;
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type ApiMethod = (typeof METHODS)[number];

const isHandler = (value: unknown): value is Handler => typeof value === "function" && "meta" in value;

/** The methods a route really answers; the others are refusals without a description. */
export function handlersOf({ module }: LoadedRoute): { method: ApiMethod; handler: Handler }[] {
  return METHODS.flatMap((method) => {
    const handler = module[method];
    return isHandler(handler) ? [{ method, handler }] : [];
  });
}

const INTRODUCTION = `REST over HTTPS, JSON in snake_case. Every answer has the same envelope: \`status\`, \`message\`, \`data\`, lists
also \`meta\` and \`links\`; refusals \`code\`, \`errors\` and \`request_id\`.

Send a token as \`Authorization: Bearer kmk_…\`. It can do what its scopes and its owner's role both allow. Unknown fields are
refused. Ids are UUIDs, instants ISO 8601 in UTC, days \`YYYY-MM-DD\`, amounts decimal strings.`;

function operationsOf(route: LoadedRoute, address: string, pathParams: string[]): Record<string, OpenApiOperation> {
  const { PATCH, PUT } = route.module;
  return Object.fromEntries(
    handlersOf(route).map(({ method, handler }) => {
      const meta: EndpointMeta = handler.meta;
      const operation: OpenApiOperation = describeOperation({ method, address, pathParams, meta });
      const alias = method === "PUT" && PUT === PATCH;
      return [
        method.toLowerCase(),
        alias ? { ...operation, deprecated: true, description: "The same as PATCH." } : operation,
      ];
    }),
  );
}

/** The OpenAPI 3.1 description of the API, made from the schemas its routes check with. */
export function openApiDocument(routes: readonly LoadedRoute[], server: string) {
  const paths = routes.map((route) => {
    const address = route.path.replace(/\{(\w+)\}/g, (_, name: string) => `{${toSnake(name)}}`);
    const pathParams = [...address.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    return [address, operationsOf(route, address, pathParams)] as const;
  });
  return {
    openapi: "3.1.1",
    info: { title: "Koomky", version: "1", description: INTRODUCTION },
    servers: [{ url: server }],
    tags: [...new Set(paths.map(([address]) => address.split("/")[3] ?? "api"))].map((name) => ({ name })),
    paths: Object.fromEntries(paths) as Record<string, Record<string, OpenApiOperation>>,
    components,
  };
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>;
