import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDecimals, compareDecimals, decimal, decimalInput, decimalParts, multiplyDecimals } from "./decimal";

/** A random exact decimal as integer over a power of ten, the independent model of these tests. */
const parts = fc.record({
  coefficient: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
  scale: fc.integer({ min: 0, max: 6 }),
});

function print({ coefficient, scale }: { coefficient: bigint; scale: number }): string {
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return (coefficient < 0n ? "-" : "") + text;
}

const aligned = (text: ReturnType<typeof decimal>, scale: number) => {
  const value = decimalParts(text);
  return value.coefficient * 10n ** BigInt(scale - value.scale);
};

describe("decimal", () => {
  it.each([
    ["12.50", "12.5"],
    ["-0.000", "0"],
    ["007", "7"],
    ["0.000001", "0.000001"],
    ["123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789"],
  ])("writes %s as %s", (typed, canonical) => {
    expect(decimal(typed)).toBe(canonical);
  });

  it.each(["", "1,5", "1e3", ".5", "5.", "+1", " 1", "NaN", "Infinity", "0x10", "1.2.3", "١", "1".repeat(31)])(
    "refuses %j",
    (typed) => {
      expect(() => decimal(typed)).toThrow(expect.objectContaining({ kind: "invalid", code: "decimal.malformed" }));
    },
  );

  it("multiplies and adds exactly where floats do not", () => {
    expect(multiplyDecimals(decimal("1.1"), decimal("1.1"))).toBe("1.21");
    expect(addDecimals(decimal("0.1"), decimal("0.2"))).toBe("0.3");
    expect(addDecimals(decimal("0.1"), decimal("-0.1"))).toBe("0");
  });

  it("agrees with integer arithmetic for any operands", () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [x, y] = [decimal(print(a)), decimal(print(b))];
        expect(aligned(multiplyDecimals(x, y), a.scale + b.scale)).toBe(a.coefficient * b.coefficient);
        expect(aligned(addDecimals(x, y), 6)).toBe(aligned(x, 6) + aligned(y, 6));
        expect(compareDecimals(x, y)).toBe(Math.sign(Number(aligned(x, 6) - aligned(y, 6))));
      }),
    );
  });
});

describe("decimalInput", () => {
  const quantity = decimalInput({ scale: 4, min: "0", max: "100" });

  it.each(["0", "100", "99.9999", "1.50000000"])("takes %s", (typed) => {
    expect(quantity.parse(typed)).toBe(decimal(typed));
  });

  it.each([
    ["1.00001", "decimal.too_precise"],
    ["-0.0001", "decimal.too_small"],
    ["100.0001", "decimal.too_large"],
    ["abc", "decimal.malformed"],
  ])("refuses %s as %s", (typed, code) => {
    expect(quantity.safeParse(typed).error?.issues.map((issue) => issue.message)).toContain(code);
  });

  it("refuses JavaScript numbers, which may have lost digits already", () => {
    expect(quantity.safeParse(1.5).success).toBe(false);
  });
});
