import { toSnake } from "@/lib/kernel/wire-case";
import { versionRule } from "../http/version-rule";
import type { EndpointMeta } from "../http/endpoint";
import { errorRef } from "./components";
import { hasProperties, jsonSchema, without, type JsonSchema } from "./json-schema";

export interface DescribedRoute {
  method: string;
  /** As in the document: `/api/v1/members/{member_id}`. */
  address: string;
  pathParams: readonly string[];
  meta: EndpointMeta;
}

interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  schema: JsonSchema;
}

const QUERY_HINTS: Record<string, string> = {
  per_page: "More is refused.",
  sort: "Fields separated by commas, `-` before a field for descending: `-created_at,name`.",
  search: "Text that must occur.",
  cursor: "`meta.next_cursor` of the answer before.",
};

const IF_MATCH = { required: "RequiredIfMatch", optional: "IfMatch" };

const FILTER_HINT = "One or more values separated by commas.";

const described = (schema: JsonSchema, hint: string | undefined): JsonSchema =>
  hint === undefined || schema["description"] ? schema : { ...schema, description: hint };

function queryParameters(input: JsonSchema): Parameter[] {
  const required = new Set(input.required);
  return Object.entries(input.properties ?? {}).flatMap(([name, schema]): Parameter[] => {
    if (name !== "filter") {
      return [{ name, in: "query", required: required.has(name), schema: described(schema, QUERY_HINTS[name]) }];
    }
    return Object.entries(schema.properties ?? {}).map(([field, filter]) => ({
      name: `filter[${field}]`,
      in: "query",
      required: false,
      schema: described(filter, FILTER_HINT),
    }));
  });
}

const pathParameters = (input: JsonSchema, names: readonly string[]): Parameter[] =>
  names.map((name) => ({ name, in: "path", required: true, schema: input.properties?.[name] ?? { type: "string" } }));

function requestBody({ upload, mode }: EndpointMeta, input: JsonSchema) {
  if (upload) {
    const content = Object.fromEntries(upload.mediaTypes.map((type) => [type, { schema: {} }]));
    return { requestBody: { required: true, description: `At most ${upload.maxBytes} bytes.`, content } };
  }
  if (mode === "read" || !hasProperties(input)) return {};
  const required = input.properties === undefined || (input.required?.length ?? 0) > 0;
  return { requestBody: { required, content: { "application/json": { schema: input } } } };
}

const listParts: Record<string, JsonSchema> = {
  page: { meta: { $ref: "#/components/schemas/PageMeta" }, links: { $ref: "#/components/schemas/PageLinks" } },
  cursor: { meta: { $ref: "#/components/schemas/CursorMeta" }, links: { $ref: "#/components/schemas/CursorLinks" } },
};

function envelope({ schema, list }: EndpointMeta): JsonSchema {
  const data = schema ? jsonSchema(schema, "output") : { type: "null" };
  const extra = list ? listParts[list === "cursor" ? "cursor" : "page"] : {};
  const properties: Record<string, JsonSchema> = {
    status: { const: "Success" },
    message: { type: "string" },
    data: list ? { type: "array", items: data } : data,
    ...(extra as Record<string, JsonSchema>),
  };
  return { type: "object", properties, required: Object.keys(properties) };
}

function success(meta: EndpointMeta) {
  const headers = {
    "X-Request-Id": { schema: { type: "string" } },
    ...(meta.versioned && { ETag: { schema: { type: "string" }, description: "The record's version, in quotes." } }),
  };
  if (meta.status === 204) return { "204": { description: "Done; there is nothing to show.", headers } };
  const content = meta.file
    ? Object.fromEntries(meta.file.map((type) => [type, { schema: {} }]))
    : { "application/json": { schema: envelope(meta) } };
  return { [String(meta.status)]: { description: meta.summary, headers, content } };
}

/** Which refusals a caller has to expect. */
function refusals({ method, pathParams, meta }: DescribedRoute): string[] {
  const writes = meta.mode === "write";
  const rule = versionRule(meta.input);
  const found = [
    ...(writes ? ["400", "413", "415"] : []),
    ...(meta.access === "public" ? [] : ["401", "403"]),
    ...(pathParams.length > 0 || meta.file ? ["404"] : []),
    ...(method === "GET" ? [] : ["409"]),
    ...(writes && rule !== "none" ? ["412"] : []),
    ...(writes && rule === "required" ? ["428"] : []),
    ...(meta.access === "signed-in" || !writes ? [] : ["429"]),
    "422",
    "503",
  ];
  return found.sort();
}

/** Every route but those of sign-in needs one of the two proofs; a token needs the permission among its scopes, too. */
const securityOf = ({ access, can }: EndpointMeta) =>
  access === "public" ? [] : [{ token: can === null ? [] : [can] }, { session: [] }];

/** One method of one address as an OpenAPI operation. */
export function describeOperation(route: DescribedRoute) {
  const { method, address, pathParams, meta } = route;
  const input = jsonSchema(meta.input, "input");
  const rule = meta.mode === "write" ? versionRule(meta.input) : "none";
  const rest = without(input, rule === "required" ? [...pathParams, "version"] : pathParams);
  const idempotent = method === "POST" && meta.access === "signed-in";
  const parameters = [
    ...pathParameters(input, pathParams),
    ...(meta.mode === "read" ? queryParameters(rest) : []),
    ...(idempotent ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
    ...(rule === "none" ? [] : [{ $ref: `#/components/parameters/${IF_MATCH[rule]}` }]),
  ];
  const words = address.replace(/^\/api\/v1\//, "").split(/[^a-zA-Z0-9]+/);
  return {
    operationId: toSnake([method.toLowerCase(), ...words].filter(Boolean).join("_")),
    tags: [words[0] ?? "api"],
    summary: meta.summary,
    ...(meta.can === null ? {} : { description: `Needs the permission \`${meta.can}\`.` }),
    security: securityOf(meta),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(meta, rest),
    responses: {
      ...success(meta),
      ...Object.fromEntries(refusals(route).map((status) => [status, errorRef(status)])),
    },
  };
}

export type OpenApiOperation = ReturnType<typeof describeOperation> & { deprecated?: boolean };
