import { expect } from "vitest";
import { z } from "zod";
import { loadDocument } from "@/app/api/v1/openapi.json/load-document";
import type { Answer } from "../../support/api-client";
import type { ApiOperation } from "./operations";

const { components } = await loadDocument();

const HARDENED = {
  "x-request-id": expect.stringMatching(/^[A-Za-z0-9._-]{8,64}$/),
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
  "referrer-policy": expect.stringMatching(/^(strict-origin-when-cross-origin|no-referrer)$/),
};

const JSON_HEADERS = {
  ...HARDENED,
  "x-frame-options": "DENY",
  "content-type": "application/json; charset=utf-8",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "private, no-store",
};

/** References replaced by what they refer to. */
function resolved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== "object" || value === null) return value;
  if ("$ref" in value && typeof value.$ref === "string") {
    const name = value.$ref.replace("#/components/schemas/", "");
    return resolved((components.schemas as Record<string, unknown>)[name]);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item)]));
}

type Schema = Parameters<typeof z.fromJSONSchema>[0];

const checks = new Map<unknown, ReturnType<typeof z.fromJSONSchema>>();

/** Made once for each schema: a hundred answers are compared with the same ones. */
function checkOf(schema: unknown): ReturnType<typeof z.fromJSONSchema> {
  const known = checks.get(schema) ?? z.fromJSONSchema(resolved(schema) as Schema);
  checks.set(schema, known);
  return known;
}

/** Fails with the path of what does not fit. */
function expectFits(schema: unknown, body: unknown): void {
  const { error } = checkOf(schema).safeParse(body);
  expect(error?.issues ?? []).toEqual([]);
}

const errorEnvelope = { $ref: "#/components/schemas/Error" };

/** Every answer with a body in JSON carries these. */
export const expectJsonHeaders = ({ headers }: Answer): void =>
  expect(Object.fromEntries(headers)).toMatchObject(JSON_HEADERS);

/** A refusal: its status, the envelope, and the request id of its header. */
export function expectRefusal(answer: Answer, status: number, code?: string): void {
  const { body, headers } = answer;
  expect(answer.status, answer.text.slice(0, 300)).toBe(status);
  expectFits(errorEnvelope, body);
  if (code !== undefined) expect(body.code).toBe(code);
  expect(body.request_id).toBe(headers.get("x-request-id"));
  expectJsonHeaders(answer);
  if (status === 429 || status === 503) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
}

/** A refusal that the description of the operation announces. */
export function expectDescribedRefusal(operation: ApiOperation, answer: Answer, status: number, code?: string): void {
  expectRefusal(answer, status, code);
  expect(Object.keys(operation.described.responses)).toContain(String(status));
}

/** The success that the description of the operation announces: status, body and headers. */
export function expectSuccess({ meta, described }: ApiOperation, answer: Answer): void {
  expect(answer.status, answer.text.slice(0, 300)).toBe(meta.status);
  const documented = (described.responses as Record<string, { content?: Record<string, { schema: unknown }> }>)[
    String(meta.status)
  ];
  expect(documented).toBeDefined();
  expect(Object.fromEntries(answer.headers)).toMatchObject(HARDENED);
  if (meta.status === 204) {
    expect(answer.text).toBe("");
    return;
  }
  const mediaType = answer.headers.get("content-type")?.split(";")[0] ?? "";
  expect(Object.keys(documented?.content ?? {})).toContain(mediaType);
  if (meta.file) return;
  expectFits(documented?.content?.["application/json"]?.schema, answer.body);
  expectJsonHeaders(answer);
}
