import { expect, it } from "vitest";
import { leftToCredit } from "./left-to-credit";

it("is the total less what was credited, whatever was paid", () => {
  expect(leftToCredit({ currency: "EUR", totalInclVat: "2734.56", amountCredited: "0.00" })).toBe("2734.56");
  expect(leftToCredit({ currency: "EUR", totalInclVat: "1000.00", amountCredited: "0.01" })).toBe("999.99");
  expect(leftToCredit({ currency: "JPY", totalInclVat: "5000", amountCredited: "1200" })).toBe("3800");
});
