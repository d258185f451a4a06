import fc from "fast-check";
import { fieldsOf, OPERATIONS, type ApiOperation } from "../contract/operations";
import { ELSEWHERE, NASTY_TEXTS, ODD_JSON, UUID } from "./hostile";

/** Who sends a request; the runner knows how each of them proves it. */
const PROOFS = ["owner token", "owner cookie", "member token", "pending cookie", "nobody", "nonsense"] as const;

export interface FuzzedRequest {
  method: string;
  /** Path and query, percent-encoded. */
  path: string;
  proof: (typeof PROOFS)[number];
  headers: Record<string, string>;
  body: string | Buffer | undefined;
}

const nasty = fc.constantFrom(...NASTY_TEXTS);

const text = fc.oneof(
  nasty,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

const number = fc.oneof(
  fc.constantFrom(-0, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER + 1, 0.1, 2 ** 31, -(2 ** 63)),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(text, tie("any"), { maxKeys: 4 }),
  ),
})).any;

/** JSON that no serializer would write. */
const oddJson = fc.oneof(
  fc.integer({ min: 500, max: 60_000 }).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
  fc.integer({ min: 500, max: 20_000 }).map((depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`),
  fc.constantFrom(...ODD_JSON),
);

/** Every documented field, each with a value of some wrong or odd shape, or left out. */
const documented = (operation: ApiOperation): fc.Arbitrary<string> =>
  fc
    .record(Object.fromEntries(fieldsOf(operation.described).map((name) => [name, value])), { requiredKeys: [] })
    .map((body) => JSON.stringify(body));

const bodyFor = (operation: ApiOperation | undefined): fc.Arbitrary<string | Buffer | undefined> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 6, arbitrary: operation ? documented(operation) : value.map((one) => JSON.stringify(one)) },
    { weight: 2, arbitrary: fc.dictionary(text, value, { maxKeys: 5 }).map((one) => JSON.stringify(one)) },
    { weight: 1, arbitrary: oddJson },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  );

/** `encodeURIComponent` for texts that are no Unicode, too. */
const encoded = (one: string): string =>
  [...Buffer.from(one.slice(0, 2_000))].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

const segment = fc.oneof(
  fc.constantFrom(
    UUID,
    "not-an-id",
    "..",
    ".",
    "%2e%2e",
    "%2f",
    "..%2f..%2fetc",
    "%5c",
    "%00",
    "%",
    "%E0%A4%A",
    "%ff",
    ";",
    "*",
  ),
  fc.uuid(),
  text.map(encoded),
);

const QUERY_NAMES = OPERATIONS.flatMap(({ described }) =>
  (described.parameters ?? []).flatMap((parameter) =>
    "in" in parameter && parameter.in === "query" ? [parameter.name] : [],
  ),
);

const query = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(...new Set(QUERY_NAMES)),
        fc.constantFrom("filter", "filter[]", "filter[a][b]", "_rsc"),
        text,
      ),
      fc.oneof(text, number.map(String), fc.constantFrom("1", "100", "name", "-created_at", "owner,admin")),
    ),
    { maxLength: 4 },
  )
  .map((pairs) => pairs.map(([name, one]) => `${encoded(name.slice(0, 100))}=${encoded(one.slice(0, 500))}`).join("&"));

const headerText = fc.oneof(
  fc.constantFrom(
    "",
    "*",
    "*/*",
    "text/html",
    "application/json; charset=utf-16",
    "bytes=0-1",
    'W/"x"',
    "gzip",
    "null",
  ),
  fc.constantFrom(
    "https://evil.example",
    "1",
    "-1",
    "a".repeat(3_000),
    "fr;q=x",
    "en-GB",
    "middleware:middleware",
    '"',
    "kéy",
  ),
  fc.string({ unit: "grapheme-ascii", maxLength: 80 }),
);

const headers = fc.dictionary(
  fc.constantFrom(
    "accept",
    "accept-encoding",
    "accept-language",
    "content-type",
    "if-match",
    "if-none-match",
    "range",
    "referer",

    "idempotency-key",
    "origin",
    "x-request-id",
    "x-forwarded-host",
    "x-forwarded-proto",
    "forwarded",
    "user-agent",

    "x-middleware-subrequest",
    "x-nonce",
    "x-koomky-client",
    "rsc",
    "next-router-prefetch",
    "next-router-state-tree",
    "next-action",
    "x-nextjs-data",
    "x-matched-path",
    "x-invoke-path",
    "x-http-method-override",
    "x-real-ip",
  ),
  headerText,
  { maxKeys: 4 },
);

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const described = fc.constantFrom(...OPERATIONS).chain((operation) =>
  fc.record({
    method: fc.oneof(
      { weight: 9, arbitrary: fc.constant(operation.method) },
      { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
    ),
    path: fc
      .array(segment, { minLength: operation.pathParams.length, maxLength: operation.pathParams.length })
      .map((ids) => operation.address.replace(/\{\w+\}/g, () => ids.shift() ?? UUID)),
    body: operation.method === "GET" ? fc.constant(undefined) : bodyFor(operation),
  }),
);

const elsewhere = fc.record({
  method: fc.constantFrom(...METHODS),
  path: fc.oneof(
    fc.constantFrom(...ELSEWHERE),
    fc
      .tuple(fc.constantFrom(...ELSEWHERE), fc.array(segment, { maxLength: 3 }))
      .map(([base, more]) => [base, ...more].join("/")),
  ),
  body: bodyFor(undefined),
});

const target = fc.oneof({ weight: 5, arbitrary: described }, { weight: 1, arbitrary: elsewhere });

/** Any request a client can put on the wire. */
export const arbitraryRequest: fc.Arbitrary<FuzzedRequest> = fc
  .record({ target, query, headers, proof: fc.constantFrom(...PROOFS) })
  .map(({ target: { method, path, body }, query: asked, headers: sent, proof }) => ({
    method,
    path: asked === "" ? path : `${path}?${asked}`,
    proof,
    headers: sent,
    body: method === "GET" || method === "HEAD" ? undefined : body,
  }));
