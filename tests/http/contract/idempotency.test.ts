import { describe, expect, test } from "vitest";
import { call } from "../../support/api-client";
import { given } from "../../support/given";
import { expectDescribedRefusal, expectRefusal, expectSuccess } from "./expect-answer";
import { operationsWhere } from "./operations";
import { makerOf, perform } from "./perform";

const posts = operationsWhere(({ method, meta }) => method === "POST" && meta.access === "signed-in");
const repeatable = posts.filter(([, operation]) => !makerOf(operation).once);
const final = posts.filter(([, operation]) => makerOf(operation).once);

const newKey = () => ({ "idempotency-key": crypto.randomUUID() });

describe("a repeated POST gets its first answer, and another request with its key is refused", () => {
  test.each(repeatable)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const headers = newKey();
    const first = await perform(operation, example, { headers });
    expectSuccess(operation, first);
    expect(first.headers.has("idempotent-replayed")).toBe(false);
    const again = await perform(operation, example, { headers });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    const other = await call("POST", "/api/v1/tokens", {
      bearer: example.person.token,
      body: { name: "Another request", scopes: ["members:read"] },
      headers,
    });
    expectRefusal(other, 422, "idempotency.reused");
  });
});

describe("a POST that ends the proof it came with cannot be repeated by that proof", () => {
  test.each(final)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const headers = newKey();
    expectSuccess(operation, await perform(operation, example, { headers }));
    expectDescribedRefusal(operation, await perform(operation, example, { headers }), 401, "auth.required");
  });
});

describe("a key that is no key is refused", () => {
  test.each(posts)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    for (const key of ["", " ", "with blank", "x".repeat(201), "é"]) {
      const headers = { "idempotency-key": key };
      expectDescribedRefusal(operation, await perform(operation, example, { headers }), 422, "idempotency.key");
    }
  });
});

test("a refused request leaves its key free", async () => {
  const { token: bearer } = await given.workspace();
  const headers = newKey();
  const refused = await call("POST", "/api/v1/tokens", { bearer, body: { name: "", scopes: [] }, headers });
  expectRefusal(refused, 422, "input.invalid");
  const body = { name: "Compta", scopes: ["members:read"] };
  expect((await call("POST", "/api/v1/tokens", { bearer, body, headers })).status).toBe(201);
});

test("the same key of two people is two keys", async () => {
  const owner = await given.workspace();
  const colleague = await given.member(owner);
  const headers = newKey();
  const body = { name: "Compta", scopes: ["members:read"] };
  for (const { token: bearer } of [owner, colleague]) {
    const made = await call("POST", "/api/v1/tokens", { bearer, body, headers });
    expect([made.status, made.headers.has("idempotent-replayed")]).toEqual([201, false]);
  }
});

test("fifty equal requests at once have one effect and one first answer", async () => {
  const { token: bearer } = await given.workspace();
  const sent = { bearer, body: { name: "Compta", scopes: ["members:read"] }, headers: newKey() };
  const answers = await Promise.all(Array.from({ length: 50 }, () => call("POST", "/api/v1/tokens", sent)));
  const made = answers.filter(({ status }) => status === 201);
  const waiting = answers.filter(({ status }) => status === 409);
  expect(made.length + waiting.length).toBe(50);
  for (const answer of waiting) expectRefusal(answer, 409, "idempotency.in_flight");
  expect(made.filter(({ headers }) => !headers.has("idempotent-replayed"))).toHaveLength(1);
  expect(new Set(made.map(({ text }) => text)).size).toBe(1);
  const list = await call("GET", "/api/v1/tokens", { bearer });
  expect(list.body.meta).toMatchObject({ total: 1 });
});
