import { readFileSync } from "node:fs";
import { countryCode } from "@/lib/portability/imports/country-code";
import type { ExactLine } from "./exact-invoice";

const COLUMNS = 11;
const ADDRESS = 4;

/** A SIREN with its check digit, another one for each customer. */
function siren(at: number): string {
  const digits = String(10_000_000 + at * 7_919);
  const sum = [...digits].reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** The customers of the Northwind sample as the API takes them. Where an address has a comma of its own, its row has a column more. */
export function northwindClients(): Record<string, unknown>[] {
  const rows = readFileSync("tests/data/northwind-customers.csv", "utf8").trim().split(/\r?\n/).slice(1);
  return rows.map((row, at) => {
    const cells = row.split(",");
    const extra = cells.length - COLUMNS;
    const [reference, name, , , address, city, , postalCode, country = "", phone] = [
      ...cells.slice(0, ADDRESS),
      cells
        .slice(ADDRESS, ADDRESS + 1 + extra)
        .join(",")
        .replaceAll('"', ""),
      ...cells.slice(ADDRESS + 1 + extra),
    ].map((cell) => (cell === "NULL" ? null : cell.trim()));
    const code = countryCode(country ?? "");
    return {
      name,
      external_reference: reference,
      address_line1: address,
      city,
      postal_code: postalCode,
      country: code,
      phone,
      ...(code === "FR" && { siren: siren(at) }),
    };
  });
}

/** Whole numbers from 0 to below a limit, the same ones for the same seed. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const RATES = ["20", "10", "5.5", "2.1"];
const scaled = (value: number, digits: number) => {
  const text = String(value).padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
};

/** 1 to 25 lines, each 1 to 25 % off. */
export const someLines = (random: (below: number) => number): (ExactLine & { description: string })[] =>
  Array.from({ length: 1 + random(25) }, (_, at) => ({
    description: `Article ${at + 1}`,
    quantity: random(3) === 0 ? scaled(1 + random(400_000), 4) : String(1 + random(120)),
    unit_price: random(4) === 0 ? scaled(1 + random(90_000_000), 6) : scaled(1 + random(26_350), 2),
    vat_rate: RATES[random(RATES.length)] ?? "20",
    discount: { percent: random(5) === 0 ? scaled(1_000 + random(24_000), 3) : String(1 + random(25)) },
  }));
