import { describe, expect, test } from "vitest";
import { PERMISSIONS } from "@/lib/catalog/permissions";
import { call } from "../../support/api-client";
import { given } from "../../support/given";
import { EXAMPLES } from "./examples";
import { expectDescribedRefusal, expectSuccess } from "./expect-answer";
import { OPERATIONS, operationsWhere } from "./operations";
import { makerOf, pathOf, payloadOf, perform } from "./perform";

const guarded = operationsWhere(({ meta }) => meta.access !== "public");
const signedIn = operationsWhere(({ meta }) => meta.access === "signed-in");
const withId = operationsWhere(({ pathParams }) => pathParams.length > 0);

/** Everything about a refusal but what differs from request to request. */
const told = ({ body: { request_id: _, ...body } }: { body: { request_id?: string } }) => body;

test("every operation has an example, and every example an operation", () => {
  const wanted = OPERATIONS.filter(({ alias }) => !alias).map(({ name }) => name);
  expect(Object.keys(EXAMPLES).sort()).toEqual(wanted.sort());
});

describe("somebody unknown, or whose second factor is awaited, is refused", () => {
  test.each(guarded)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const { cookie } = example.person.session;
    expectDescribedRefusal(operation, await perform(operation, example, { bearer: undefined }), 401, "auth.required");
    for (const bearer of ["", "kmk_nonsense", `${example.person.token.slice(0, -1)}x`]) {
      expectDescribedRefusal(operation, await perform(operation, example, { bearer, cookie }), 401, "auth.required");
    }
    if (operation.meta.access !== "signed-in") return;
    const waiting = await given.session(example.person, 1);
    const bearer = await given.token(example.person, "pending");
    for (const proof of [{ cookie: waiting.cookie }, { bearer }]) {
      const answer = await perform(operation, example, proof);
      expectDescribedRefusal(operation, answer, 401, "auth.second_factor_required");
    }
  });
});

describe("a token without the scope, or a change from a page of others, is refused, whatever its owner may do", () => {
  test.each(signedIn)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const { can, mode } = operation.meta;
    const others = PERMISSIONS.filter((permission) => permission !== can);
    const reading = PERMISSIONS.filter((permission) => permission.endsWith(":read"));
    for (const scopes of mode === "write" ? [others, reading] : [others]) {
      const bearer = await given.token(example.person, "personal", scopes);
      const answer = await perform(operation, example, { bearer });
      expectDescribedRefusal(operation, answer, 403, "permission.missing");
    }
    if (mode !== "write") return;
    const { cookie } = example.person.session;
    for (const origin of [undefined, "null", "https://evil.example", "http://localhost"]) {
      const headers = { ...payloadOf(example).headers, origin };
      expectDescribedRefusal(operation, await perform(operation, example, { cookie, headers }), 403, "request.origin");
    }
  });
});

/** What stands where an id does, and can be none. */
const IMPOSSIBLE = ["1", "not-an-id", `${crypto.randomUUID()}0`, "';--", "*", "é", "a".repeat(300)];

describe("another workspace's id is an unknown id like one that cannot exist, and nothing happens to what it names", () => {
  test.each(withId)("%s", async (_, operation) => {
    const [mine, theirs] = [await makerOf(operation)(), await makerOf(operation)()];
    const unknownOf = (name: string) => (name.endsWith("_id") ? crypto.randomUUID() : (theirs.params?.[name] ?? ""));
    const unknown = Object.fromEntries(operation.pathParams.map((name) => [name, unknownOf(name)]));
    const refused = await perform(operation, mine, { path: pathOf(operation, theirs.params) });
    const missing = await perform(operation, mine, { path: pathOf(operation, unknown) });
    expectDescribedRefusal(operation, refused, 404);
    expectDescribedRefusal(operation, missing, 404);
    expect(told(refused)).toEqual(told(missing));
    for (const id of IMPOSSIBLE) {
      const params = Object.fromEntries(operation.pathParams.map((name) => [name, id]));
      expectDescribedRefusal(operation, await perform(operation, mine, { path: pathOf(operation, params) }), 404);
    }
    expectSuccess(operation, await perform(operation, theirs));
  });
});

describe("a bearer token is alone in what it proves", () => {
  test("the cookie of somebody else beside it changes nothing", async () => {
    const [person, other] = [await given.workspace(), await given.workspace()];
    const sent = { bearer: person.token, cookie: other.session.cookie };
    const { body } = await call("GET", "/api/v1/auth/me", sent);
    expect(body.data).toMatchObject({ user: { email: person.email }, workspace: { id: person.workspaceId } });
    const renamed = await call("PATCH", "/api/v1/workspace", { ...sent, body: { name: "Deux Rives" } });
    expect(renamed.status).toBe(200);
    const theirs = await call("GET", "/api/v1/workspace", { cookie: other.session.cookie });
    expect(theirs.body.data).toMatchObject({ name: other.workspaceName });
  });
});
