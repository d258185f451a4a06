import { describe, expect, it } from "vitest";
import { discountInput, quantityInput, unitPriceInput, vatKindInput } from "./input";
import { VAT_CATEGORIES } from "./vat-groups";

describe("the numbers of a line", () => {
  it("keep their decimals: 4 of a quantity, 6 of a unit price, 3 of a rate", () => {
    expect(quantityInput.parse("-1.3333")).toBe("-1.3333");
    expect(unitPriceInput.parse("0.000125")).toBe("0.000125");
    expect(vatKindInput.parse({ vatCategory: "S", vatRate: "8.125" }).vatRate).toBe("8.125");
  });

  it.each([
    ["a fifth decimal of a quantity", quantityInput.safeParse("1.33333")],
    ["a seventh of a unit price", unitPriceInput.safeParse("0.0000001")],
    ["a negative unit price", unitPriceInput.safeParse("-0.01")],
    ["a fourth decimal of a rate", vatKindInput.safeParse({ vatCategory: "S", vatRate: "5.5555" })],
    ["a rate above 100", vatKindInput.safeParse({ vatCategory: "S", vatRate: "100.001" })],
    ["a discount above 100 %", discountInput.safeParse({ percent: "100.001" })],
    ["a negative discount", discountInput.safeParse({ amount: "-1" })],
    ["a discount of both kinds", discountInput.safeParse({ percent: "5", amount: "1" })],
    ["a JavaScript number", quantityInput.safeParse(1)],
  ])("refuse %s", (_what, parsed) => {
    expect(parsed.success).toBe(false);
  });
});

describe("the VAT of a line", () => {
  it.each(VAT_CATEGORIES)("of category %s has a rate exactly when it is taxed", (vatCategory) => {
    const accepts = (vatRate: string) => vatKindInput.safeParse({ vatCategory, vatRate }).success;
    expect([accepts("0"), accepts("0.001"), accepts("20")]).toEqual(
      vatCategory === "S" ? [false, true, true] : [true, false, false],
    );
  });

  it("is refused with a reason on the rate", () => {
    const { error } = vatKindInput.safeParse({ vatCategory: "AE", vatRate: "20" });
    expect(error?.issues).toMatchObject([{ path: ["vatRate"], params: { code: "vat.rate_not_allowed" } }]);
  });
});
