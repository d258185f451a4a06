import { describe, expect, it } from "vitest";
import { creditOf, TypedCredit, typedPath } from "./typed-credit";

const typed = (changes: Partial<TypedCredit>): TypedCredit => ({
  extent: "lines",
  reason: "Retour",
  lines: [
    { line: 0, chosen: false, quantity: "x" },
    { line: 2, chosen: true, quantity: "1.5" },
    { line: 3, chosen: true, quantity: "4" },
  ],
  amount: "x",
  ...changes,
});

const paths = (changes: Partial<TypedCredit>) =>
  TypedCredit.safeParse(typed(changes)).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("a typed credit note", () => {
  it("looks only at what belongs to its extent", () => {
    expect(paths({})).toEqual([]);
    expect(paths({ extent: "all" })).toEqual([]);
    expect(paths({ extent: "amount" })).toEqual(["amount"]);
    expect(paths({ extent: "amount", amount: "0" })).toEqual(["amount"]);
    expect(paths({ lines: [{ line: 0, chosen: true, quantity: "dix" }] })).toEqual(["lines.0.quantity"]);
    expect(paths({ lines: [{ line: 0, chosen: false, quantity: "1" }] })).toEqual(["lines"]);
    expect(paths({ reason: " " })).toEqual(["reason"]);
  });

  it("sends the chosen lines, the amount, or neither for everything", () => {
    expect(creditOf(typed({}))).toEqual({
      reason: "Retour",
      lines: [
        { line: 2, quantity: "1.5" },
        { line: 3, quantity: "4" },
      ],
    });
    expect(creditOf(typed({ extent: "amount", amount: "12.50" }))).toEqual({ reason: "Retour", amount: "12.50" });
    expect(creditOf(typed({ extent: "all" }))).toEqual({ reason: "Retour" });
  });

  it("finds the line of the form a refusal is about", () => {
    expect(typedPath(typed({}), "lines.1.quantity")).toBe("lines.2.quantity");
    expect(typedPath(typed({}), "lines")).toBe("lines");
    expect(typedPath(typed({ extent: "all" }), "reason")).toBe("reason");
  });
});
