import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "@/lib/kernel/errors";
import { addDays, localDate, todayIn } from "@/lib/kernel/local-date";
import {
  checkNumberPattern,
  DEFAULT_PATTERNS,
  documentNumber,
  NUMBER_RESETS,
  numberPeriod,
  type NumberReset,
} from "./number-pattern";

const day = localDate("2026-03-09");

const codes = (pattern: string, reset: NumberReset = "yearly"): string[] => {
  try {
    checkNumberPattern(pattern, reset);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error).toMatchObject({ kind: "invalid", code: "numbering.invalid" });
    return error.issues.map(({ path, code }) => `${path} ${code.replace("numbering.", "")}`);
  }
};

describe("documentNumber", () => {
  it.each([
    ["FAC-{YYYY}-{NNNN}", 7, "FAC-2026-0007"],
    ["FAC-{YYYY}-{NNNN}", 9999, "FAC-2026-9999"],
    ["FAC-{YYYY}-{NNNN}", 10_000, "FAC-2026-10000"],
    ["{YY}{MM}/{NNN}", 42, "2603/042"],
    ["{N}", 1, "1"],
    ["F+{MM}_{YY}-{NNNNNN}x", 12, "F+03_26-000012x"],
  ])("%s of %i is %s", (pattern, counter, number) => {
    expect(documentNumber(pattern, day, counter)).toBe(number);
  });

  it("is allowed, and never the same twice in a series, whatever pattern was accepted", () => {
    const text = fc.stringMatching(/^[A-Z0-9+\-_/]{0,4}$/);
    const token = fc.constantFrom("{YYYY}", "{YY}", "{MM}", "{N}", "{NNNN}");
    const pattern = fc.array(fc.oneof(text, token), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
    const counter = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2_147_483_647 }));
    const when = fc.tuple(fc.constantFrom(0, 1, 30, 365, 730), counter);
    fc.assert(
      fc.property(pattern, fc.constantFrom(...NUMBER_RESETS), when, when, (given, reset, first, second) => {
        fc.pre(codes(given, reset).length === 0);
        const [a, b] = [first, second].map(([days, count]) => {
          const date = addDays(day, days);
          return { taken: `${numberPeriod(reset, date)} ${count}`, number: documentNumber(given, date, count) };
        });
        expect(a!.number).toMatch(/^[A-Za-z0-9+\-_/]{1,35}$/);
        if (a!.taken !== b!.taken) expect(a!.number).not.toBe(b!.number);
      }),
      { numRuns: 500 },
    );
  });
});

describe("checkNumberPattern", () => {
  it.each(Object.values(DEFAULT_PATTERNS))("takes %s", (pattern) => {
    expect(codes(pattern)).toEqual([]);
  });

  it.each<[string, NumberReset, string[]]>([
    ["{N}", "never", []],
    ["F{YY}-{NNN}", "yearly", []],
    ["F{YYYY}{MM}-{NNN}", "monthly", []],
    ["FAC-{NNNN}", "yearly", ["pattern year_missing"]],
    ["FAC-{NNNN}", "monthly", ["pattern year_missing", "pattern month_missing"]],
    ["FAC-{YYYY}-{NNNN}", "monthly", ["pattern month_missing"]],
    ["FAC-{YYYY}", "yearly", ["pattern counter_missing"]],
    ["{YYYY}-{NN}-{NN}", "yearly", ["pattern counter_repeated"]],
    ["{YYYY}-{DD}-{NN}", "yearly", ["pattern unknown_token"]],
    ["{YYYY}-{nnnn}", "yearly", ["pattern unknown_token", "pattern counter_missing"]],
    ["{YYYY}-{}-{toString}-{N}", "yearly", ["pattern unknown_token", "pattern unknown_token"]],
    ["Fac n° {YYYY} {N}", "yearly", ["pattern character"]],
    ["{YYYY-{N}", "yearly", ["pattern character", "pattern year_missing"]],
    ["É{YYYY}{N}", "yearly", ["pattern character"]],
    ["", "never", ["pattern counter_missing"]],
    [`${"A".repeat(21)}{YYYY}{N}`, "yearly", []],
    [`${"A".repeat(22)}{YYYY}{N}`, "yearly", ["pattern too_long"]],
    [`${"A".repeat(20)}{YYYY}{NNNNNNNNNNNN}`, "yearly", ["pattern too_long"]],
  ])("of %j, %s: %j", (pattern, reset, found) => {
    expect(codes(pattern, reset)).toEqual(found);
  });
});

describe("numberPeriod", () => {
  it.each<[NumberReset, string]>([
    ["yearly", "2026"],
    ["monthly", "2026-03"],
    ["never", ""],
  ])("of a %s counter is %j", (reset, period) => {
    expect(numberPeriod(reset, day)).toBe(period);
  });

  it("is the new year's on 31 December at 23:30 UTC in Paris", () => {
    const issueDate = todayIn("Europe/Paris", new Date("2026-12-31T23:30:00Z"));
    expect(numberPeriod("yearly", issueDate)).toBe("2027");
    expect(documentNumber("FAC-{YYYY}-{NNNN}", issueDate, 1)).toBe("FAC-2027-0001");
  });
});
