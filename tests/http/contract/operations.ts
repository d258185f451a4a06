import { loadDocument, loadRoutes } from "@/app/api/v1/openapi.json/load-document";
import { toSnake } from "@/lib/kernel/wire-case";
import type { EndpointMeta } from "@/lib/platform/http/endpoint";
import type { OpenApiOperation } from "@/lib/platform/openapi/describe-operation";
import { handlersOf } from "@/lib/platform/openapi/document";

/** One method of one address of the API, as its handler and as the OpenAPI document describe it. */
export interface ApiOperation {
  /** `PATCH /api/v1/members/{member_id}`. */
  name: string;
  method: string;
  address: string;
  pathParams: string[];
  /** Methods the address answers. */
  siblings: string[];
  meta: EndpointMeta;
  described: OpenApiOperation;
  /** PUT where it does exactly what PATCH does. */
  alias: boolean;
}

const paths = (await loadDocument()).paths;

/** Every operation of the generated route manifest: what is not in here does not exist. */
export const OPERATIONS: readonly ApiOperation[] = (await loadRoutes()).flatMap((route) => {
  const address = route.path.replace(/\{(\w+)\}/g, (_, name: string) => `{${toSnake(name)}}`);
  const handlers = handlersOf(route);
  return handlers.map(({ method, handler }): ApiOperation => {
    const described = paths[address]?.[method.toLowerCase()];
    if (!described) throw new Error(`${method} ${address} is not described`);
    return {
      name: `${method} ${address}`,
      method,
      address,
      pathParams: [...address.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name),
      siblings: handlers.map((one) => one.method),
      meta: handler.meta,
      described,
      alias: method === "PUT" && route.module["PUT"] === route.module["PATCH"],
    };
  });
});

/** The operations for which `pick` holds, by name, for `test.each`. */
export function operationsWhere(pick: (operation: ApiOperation) => boolean): [string, ApiOperation][] {
  const picked = OPERATIONS.filter(pick).map((operation): [string, ApiOperation] => [operation.name, operation]);
  if (picked.length === 0) throw new Error("No operation is like this");
  return picked;
}

/** Fields an operation takes in its body, as its description names them. */
export function fieldsOf(described: OpenApiOperation): string[] {
  const body = "requestBody" in described ? described.requestBody : undefined;
  const schema = body?.content["application/json"]?.schema as { properties?: object } | undefined;
  return Object.keys(schema?.properties ?? {});
}
