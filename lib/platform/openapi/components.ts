import { SESSION_COOKIE } from "../auth/session-cookie";
import type { JsonSchema } from "./json-schema";

const text = (description: string): JsonSchema => ({ type: "string", description });
const object = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: "object",
  properties,
  required: Object.keys(properties),
});
const nullableText = (description: string): JsonSchema => ({ type: ["string", "null"], description });
const count = (minimum: number): JsonSchema => ({ type: "integer", minimum });

const issue: JsonSchema = {
  type: "object",
  properties: {
    path: text("Dotted name of the field, empty for the request as a whole."),
    code: text("Stable reason, for translating."),
    message: text("In English."),
    params: { type: "object", description: "Numbers and words of the reason.", additionalProperties: true },
  },
  required: ["path", "code", "message"],
};

const SCHEMAS: Record<string, JsonSchema> = {
  Error: object({
    status: { const: "Error" },
    message: text("What is wrong, in English, for developers."),
    code: text("Stable reason, such as `member.last_owner`."),
    errors: {
      type: "object",
      description: "Messages by field; `_` for the request as a whole.",
      additionalProperties: { type: "array", items: { type: "string" } },
    },
    issues: { type: "array", items: issue },
    request_id: text("Quote it to get help; also in the `X-Request-Id` header."),
  }),
  PageMeta: object({ page: count(1), per_page: count(1), total: count(0), last_page: count(1) }),
  PageLinks: object({
    first: text("First page."),
    prev: nullableText("Page before, if any."),
    next: nullableText("Page after, if any."),
    last: text("Last page."),
  }),
  CursorMeta: object({ per_page: count(1), next_cursor: nullableText("Opaque; send it back as `cursor`.") }),
  CursorLinks: object({ next: nullableText("Where the list goes on, if it does.") }),
};

const RESPONSES: Record<string, string> = {
  "400": "The body is not valid JSON, or text in it cannot be stored.",
  "401": "Nobody is signed in, the token is not valid any more, or a second factor is still owed.",
  "403":
    "The role or the token's scopes do not allow this, or the password must be given again (`auth.step_up_required`).",
  "404": "There is no such record in this workspace.",
  "409": "The state of the record does not allow this, or a request with the same `Idempotency-Key` still runs.",
  "412": "The record changed since the version named in `If-Match`.",
  "413": "The body is too large.",
  "415": "The body is of another media type.",
  "422": "Fields were refused; `errors` says which.",
  "428": "`If-Match` does not say which version was seen.",
  "429": "Too many requests; `Retry-After` says when to come back.",
  "503": "Something the application stands on does not answer; `Retry-After` says when to come back.",
};

const retryAfter = { "Retry-After": { schema: { type: "integer" }, description: "Seconds." } };

const errorResponse = (status: string, description: string) => ({
  description,
  ...(status === "429" || status === "503" ? { headers: retryAfter } : {}),
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
});

export const errorRef = (status: string) => ({ $ref: `#/components/responses/E${status}` });

/** What the operations of the document refer to. */
export const components = {
  securitySchemes: {
    token: {
      type: "http",
      scheme: "bearer",
      bearerFormat: "kmk_<id>_<secret><crc32>",
      description: "A personal token made in the settings, or the token of `POST /api/v1/auth/login`.",
    },
    session: { type: "apiKey", in: "cookie", name: SESSION_COOKIE, description: "The browser's own session." },
  },
  parameters: {
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description:
        "Any text of 1 to 200 visible ASCII characters. The same request with the same key within 24 hours gets the first " +
        "answer with `Idempotent-Replayed: true`; another request with it is 422, one that still runs 409.",
      schema: { type: "string", minLength: 1, maxLength: 200 },
    },
    IfMatch: {
      name: "If-Match",
      in: "header",
      required: false,
      description: "The `ETag` of the version this change is based on: 412 when somebody changed the record since.",
      schema: { type: "string" },
    },
    RequiredIfMatch: {
      name: "If-Match",
      in: "header",
      required: true,
      description:
        "The `ETag` of the version this change is based on: 428 without it or with `*`, 412 when somebody changed the record since.",
      schema: { type: "string" },
    },
  },
  schemas: SCHEMAS,
  responses: Object.fromEntries(
    Object.entries(RESPONSES).map(([status, description]) => [`E${status}`, errorResponse(status, description)]),
  ),
};
