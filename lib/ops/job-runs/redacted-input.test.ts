import { expect, test } from "vitest";
import { HIDDEN, redactedInput } from "./redacted-input";

test("ids, numbers and flags stay; every text is hidden, however deep", () => {
  const mailId = "019ab2de-0000-7000-8000-000000000001";
  expect(
    redactedInput({ mailId, tries: 3, last: true, none: null, to: "a@b.example", rows: [{ name: "Zoé" }, "x", 1] }),
  ).toEqual({ mailId, tries: 3, last: true, none: null, to: HIDDEN, rows: [{ name: HIDDEN }, HIDDEN, 1] });
});

test("a text that merely contains an id is hidden", () => {
  expect(redactedInput("token 019ab2de-0000-7000-8000-000000000001")).toBe(HIDDEN);
});
