import { describe, expect, it } from "vitest";
import { z } from "zod";
import { httpStatus } from "@/lib/platform/errors/present";
import { DomainError } from "@/lib/kernel/errors";
import { versionToMatch } from "./etag";
import { versionRule, type VersionRule } from "./version-rule";

const version = z.coerce.number().int().min(1);

describe("the version a change is based on", () => {
  it.each<[VersionRule, z.ZodType]>([
    ["none", z.strictObject({ id: z.uuid() })],
    ["none", z.union([z.strictObject({ version })])],
    ["optional", z.strictObject({ version: version.optional() })],
    ["optional", z.strictObject({ version: version.default(1) })],
    ["required", z.strictObject({ version })],
    ["required", z.strictObject({ version, from: z.string() }).refine(() => true)],
  ])("is %s by what the input takes", (rule, input) => {
    expect(versionRule(input)).toBe(rule);
  });

  const inputs = {
    none: z.strictObject({}),
    optional: z.strictObject({ version: version.optional() }),
    required: z.strictObject({ version }),
  };

  it.each<[VersionRule, string | undefined, number | string | undefined]>([
    ["none", '"3.0123456789ab"', undefined],
    ["none", "nonsense", undefined],
    ["optional", undefined, undefined],
    ["optional", "*", undefined],
    ["optional", '"3.0123456789ab"', 3],
    ["optional", 'W/"3"', 3],
    ["optional", "3", "412 request.precondition_failed"],
    ["required", '"3.0123456789ab"', 3],
    ["required", ' "3" ', 3],
    ["required", undefined, "428 request.precondition_required"],
    ["required", "*", "428 request.precondition_required"],
    ["required", '"0"', "412 request.precondition_failed"],
    ["optional", '"0"', "412 request.precondition_failed"],
    ["required", "", "412 request.precondition_failed"],
    ["required", '"3", "4"', "412 request.precondition_failed"],
  ])("where it is %s, If-Match: %s says %s", (rule, header, expected) => {
    const request = new Request("http://localhost/", { headers: header === undefined ? {} : { "if-match": header } });
    const told = () => {
      try {
        return versionToMatch(request, inputs[rule]);
      } catch (error) {
        return error instanceof DomainError ? `${httpStatus(error)} ${error.code}` : error;
      }
    };
    expect(told()).toBe(expected);
  });
});
