import { describe, expect, test } from "vitest";
import { toCamel } from "@/lib/kernel/wire-case";
import { call } from "../../support/api-client";
import { given } from "../../support/given";
import { expectDescribedRefusal, expectRefusal, expectSuccess } from "./expect-answer";
import { fieldsOf, OPERATIONS, operationsWhere } from "./operations";
import { makerOf, pathOf, perform } from "./perform";

const KILOBYTE = 1024;

const taking = operationsWhere(({ meta }) => meta.mode === "write" && !meta.upload);
const uploads = operationsWhere(({ meta }) => meta.upload !== undefined);
const asking = operationsWhere(({ meta }) => meta.mode === "read" && meta.access === "signed-in");

describe("an unknown field is named, refused, and nothing else happens", () => {
  test.each(taking)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const body = { ...example.body, surprise_field: 1 };
    const answer = await perform(operation, example, { body });
    expectDescribedRefusal(operation, answer, 422, "input.invalid");
    expect(answer.body.errors).toEqual({ surprise_field: [expect.any(String)] });
    // Names that every JavaScript object answers to, before it has them.
    for (const name of ["constructor", "__proto__"]) {
      const raw = JSON.stringify({ ...example.body, replaced: 1 }).replace('"replaced"', `"${name}"`);
      expectDescribedRefusal(operation, await perform(operation, example, { raw }), 422, "input.invalid");
    }
    expectSuccess(operation, await perform(operation, example));
  });
});

describe("an unknown query parameter is named and refused", () => {
  test.each(asking)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const path = `${pathOf(operation, example.params)}?surprise_field=1`;
    const answer = await perform(operation, example, { path });
    expectDescribedRefusal(operation, answer, 422, "input.invalid");
    expect(answer.body.errors).toEqual({ surprise_field: [expect.any(String)] });
  });
});

describe("a field has one spelling on the wire", () => {
  const spelled = taking.filter(([, { described }]) => fieldsOf(described).some((name) => name.includes("_")));
  test.each(spelled)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const [name = ""] = fieldsOf(operation.described).filter((field) => field.includes("_"));
    const { [name]: kept, ...others } = example.body ?? {};
    const answer = await perform(operation, example, { body: { ...others, [toCamel(name)]: kept ?? "" } });
    expectDescribedRefusal(operation, answer, 422, "input.invalid");
    expect(Object.keys(answer.body.errors ?? {})).toEqual([name]);
  });

  test("and so has a query parameter", async () => {
    const { token: bearer } = await given.workspace();
    const answer = await call("GET", "/api/v1/members?perPage=10", { bearer });
    expectRefusal(answer, 422, "input.invalid");
    expect(Object.keys(answer.body.errors ?? {})).toEqual(["per_page"]);
  });
});

describe("a body that is no JSON object of a fair size is refused as what it is", () => {
  test.each(taking)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    for (const raw of ['{"a":', "[]", "null", '"text"', '{"a":"\\u0000"}', '{"a":"\\ud800"}', "{'a':1}"]) {
      expectDescribedRefusal(operation, await perform(operation, example, { raw }), 400, "request.malformed");
    }
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    expectDescribedRefusal(operation, await perform(operation, example, { raw: bytes }), 400, "request.malformed");
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "*/*"]) {
      const answer = await perform(operation, example, { raw: "{}", headers: { "content-type": type } });
      expectDescribedRefusal(operation, answer, 415, "request.media_type");
    }
    const large = JSON.stringify({ surprise_field: "x".repeat(256 * KILOBYTE) });
    expectDescribedRefusal(operation, await perform(operation, example, { raw: large }), 413, "request.too_large");
  });
});

describe("an upload that is too large, of another type or empty is refused as what it is", () => {
  test.each(uploads)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const headers = { "content-type": "application/json" };
    const wrong = await perform(operation, example, { raw: "{}", headers });
    expectDescribedRefusal(operation, wrong, 415, "request.media_type");
    const raw = new Uint8Array((operation.meta.upload?.maxBytes ?? 0) + 1);
    expectDescribedRefusal(operation, await perform(operation, example, { raw }), 413, "request.too_large");
    expectDescribedRefusal(operation, await perform(operation, example, { raw: new Uint8Array() }), 422);
  });
});

describe("a method that an address does not answer is refused, and those it answers are named", () => {
  const addresses = [...new Set(OPERATIONS.map(({ address }) => address))];
  test.each(addresses)("%s", async (address) => {
    const siblings = OPERATIONS.filter((one) => one.address === address).map(({ method }) => method);
    const path = address.replace(/\{\w+\}/g, () => crypto.randomUUID());
    const allow = [...siblings, ...(siblings.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort().join(", ");
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((name) => !siblings.includes(name))) {
      const answer = await call(method, path);
      expectRefusal(answer, 405, "request.method");
      expect(answer.headers.get("allow")).toBe(allow);
    }
    const options = await call("OPTIONS", path);
    expect([options.status, options.headers.get("allow")]).toEqual([204, allow]);
  });

  test.each(["PROPFIND", "SEARCH", "LINK", "PURGE", "QUERY"])("%s is answered nowhere", async (method) => {
    for (const path of ["/api/v1/members", "/api/v1/health", "/api/docs", "/api/inngest", "/metrics", "/login", "/"]) {
      expectRefusal(await call(method, path), 405, "request.method");
    }
  });
});
