import { expect, test } from "vitest";
import { z } from "zod";
import { decimalInput } from "./decimal";
import { issuesOf } from "./zod-issues";

const codes = (schema: z.ZodType, value: unknown) =>
  schema
    .safeParse(value, { reportInput: true })
    .error?.issues.flatMap(issuesOf)
    .map(({ path, code }) => [path, code]);

test("a field that may be blank is refused with the code of what it should have been", () => {
  const schema = z.object({ email: z.union([z.email(), z.literal("")]) });
  expect(codes(schema, { email: "camille@" })).toEqual([["email", "invalid_email"]]);
  expect(codes(schema, { email: "" })).toBeUndefined();
});

test("a check that gives its code as its message keeps it", () => {
  const schema = z.object({ capital: decimalInput({ scale: 2 }) });
  expect(codes(schema, { capital: "dix" })).toEqual([["capital", "decimal.malformed"]]);
  expect(codes(schema, { capital: "1.234" })).toEqual([["capital", "decimal.too_precise"]]);
});

test("a sentence that ends in a dot is no code", () => {
  expect(
    codes(
      z.string().refine(() => false, "Nope. sorry"),
      "x",
    ),
  ).toEqual([["", "invalid"]]);
});
