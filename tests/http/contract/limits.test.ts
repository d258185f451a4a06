import { describe, expect, test } from "vitest";
import { call, type Answer } from "../../support/api-client";
import { expectDescribedRefusal } from "./expect-answer";
import { operationsWhere } from "./operations";
import { makerOf, pathOf, perform } from "./perform";

const limited = operationsWhere(
  ({ method, meta }) => method === "POST" && (meta.access === "public" || meta.access === "pending"),
);

const octet = () => Math.floor(Math.random() * 254) + 1;

const minute = () => Math.floor(Date.now() / 60_000);

describe("the eleventh request of a minute from one address waits", () => {
  test.each(limited)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const headers = { "x-forwarded-for": `198.51.${octet()}.${octet()}` };
    const startedIn = minute();
    const accepted: Answer[] = [];
    let last = await perform(operation, example, { body: { surprise_field: 1 }, headers });
    while (last.status !== 429 && accepted.length < 12) {
      accepted.push(last);
      last = await perform(operation, example, { body: { surprise_field: 1 }, headers });
    }
    // The window slides: where a new minute began in between, one request of the old one may count no more.
    expect(minute() === startedIn ? [10] : [10, 11]).toContain(accepted.length);
    expect(new Set(accepted.map(({ status }) => status))).toEqual(new Set([422]));
    for (const { headers: told } of [...accepted, last]) {
      expect(told.get("ratelimit-limit")).toBe("10");
      expect(told.get("ratelimit-remaining")).toMatch(/^\d$/);
      expect(Number(told.get("ratelimit-reset"))).toBeGreaterThan(0);
    }
    expectDescribedRefusal(operation, last, 429, "auth.too_many");
    expect(last.headers.get("ratelimit-remaining")).toBe("0");
    expect(last.headers.get("ratelimit-reset")).toBe(last.headers.get("retry-after"));
    const path = pathOf(operation, example.params);
    expect((await call("POST", path, { body: {} })).status).not.toBe(429);
  });
});
