import { expect, test } from "vitest";
import { requestId } from "./request-id";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

test.each(["abcdefgh", "trace-01.A_b", "a".repeat(64)])("keeps %s", (inbound) => {
  expect(requestId(inbound)).toBe(inbound);
});

test.each([undefined, "", "short", "a".repeat(65), "with space", "new\nline-here", "été-2026", '{"a":"12345"}'])(
  "replaces %j",
  (inbound) => {
    expect(requestId(inbound)).toMatch(UUID);
  },
);

test("two requests get two ids", () => {
  expect(requestId(undefined)).not.toBe(requestId(undefined));
});
