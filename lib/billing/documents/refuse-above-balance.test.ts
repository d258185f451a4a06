import { describe, expect, it } from "vitest";
import { currencyInput } from "@/lib/kernel/currency";
import { money } from "@/lib/kernel/money";
import { balanceOf, refuseAboveBalance } from "./refuse-above-balance";

const EUR = currencyInput.parse("EUR");

describe("the balance of an invoice", () => {
  it("is lowered by payments and credit notes", () => {
    expect(balanceOf({ inclVat: 12000n, paid: 5000n, credited: 1200n })).toBe(5800n);
  });

  it("may be paid in full", () => {
    expect(() => refuseAboveBalance(5800n, money(5800n, EUR))).not.toThrow();
  });

  it("is named to whoever pays more", () => {
    expect(() => refuseAboveBalance(5801n, money(5800n, EUR))).toThrow(
      expect.objectContaining({
        kind: "conflict",
        code: "payment.above_balance",
        issues: [expect.objectContaining({ path: "amount", params: { balance: "58.00", currency: "EUR" } })],
      }),
    );
  });
});
