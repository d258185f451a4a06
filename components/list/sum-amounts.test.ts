import { expect, test } from "vitest";
import { sumAmounts } from "./sum-amounts";

const eur = (amount: string) => ({ amount, currency: "EUR" });

test("amounts are added up exactly, each currency for itself", () => {
  expect(sumAmounts([eur("0.10"), { amount: "1250", currency: "JPY" }, eur("0.20"), eur("-0.35")])).toEqual([
    eur("-0.05"),
    { amount: "1250", currency: "JPY" },
  ]);
  // A float would lose the cent.
  expect(sumAmounts([eur("9007199254740993.01"), eur("0.01")])).toEqual([eur("9007199254740993.02")]);
  expect(sumAmounts([])).toEqual([]);
});
