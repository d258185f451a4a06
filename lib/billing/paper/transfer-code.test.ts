import { describe, expect, it } from "vitest";
import { transferCode, type Transfer } from "./transfer-code";

const transfer: Transfer = {
  beneficiary: "Atelier Sillage",
  iban: "FR76 3000 6000 0112 3456 7890 189",
  bic: "agrifrpp",
  amount: 220_463n,
  reference: "FAC-2026-0131",
};
const code = (changes: Partial<Transfer> = {}) => transferCode({ ...transfer, ...changes });

describe("transferCode", () => {
  it("has the lines of EPC069-12 in their order", () => {
    expect(code()).toEqual([
      "BCD",
      "002",
      "1",
      "SCT",
      "AGRIFRPP",
      "Atelier Sillage",
      "FR7630006000011234567890189",
      "EUR2204.63",
      "",
      "",
      "FAC-2026-0131",
    ]);
  });

  it.each([
    [1n, "EUR0.01"],
    [100n, "EUR1.00"],
    [99_999_999_999n, "EUR999999999.99"],
  ])("writes %d cents as %s", (amount, text) => {
    expect(code({ amount })[7]).toBe(text);
  });

  it("leaves out a BIC that is not known", () => {
    expect(code({ bic: null })[4]).toBe("");
  });

  it.each([
    ["é".repeat(100), 70],
    ["東".repeat(100), 46],
    ["🚀".repeat(100), 35],
  ])("keeps the name %s within 70 characters and 140 bytes", (beneficiary, kept) => {
    const name = code({ beneficiary })[5] ?? "";
    expect([...name]).toHaveLength(kept);
    expect(name.isWellFormed()).toBe(true);
  });

  it("keeps the reference on one line", () => {
    expect(code({ reference: " A\nB  C " })[10]).toBe("A B C");
  });

  it("never has more bytes than a code has room for", () => {
    const largest = code({
      beneficiary: "🚀".repeat(100),
      reference: "東".repeat(100),
      bic: "AGRIFRPPXXX",
      iban: "MT31MALT01100000000000000000123XXX",
      amount: 99_999_999_999n,
    });
    expect(Buffer.byteLength(largest.join("\n"))).toBeLessThanOrEqual(331);
  });
});
