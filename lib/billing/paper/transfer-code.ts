import { moneyToString } from "@/lib/kernel/money";
import { currencyInput } from "@/lib/kernel/currency";

export interface Transfer {
  /** Cut to 70 characters and 140 bytes. */
  beneficiary: string;
  iban: string;
  bic: string | null;
  /** Cents, 1 to 99 999 999 999. */
  amount: bigint;
  /** Cut to 140 characters and 110 bytes, so that all lines together stay within the 331 bytes of a code. */
  reference: string;
}

const EUR = currencyInput.parse("EUR");

/** One line of the code: no breaks of its own, and short enough to be accepted. */
function line(text: string, characters: number, bytes: number): string {
  const kept = [...text.replace(/\s+/g, " ").trim()].slice(0, characters);
  while (Buffer.byteLength(kept.join("")) > bytes) kept.pop();
  return kept.join("").trimEnd();
}

/**
 * What the QR code of a SEPA credit transfer contains, line by line: EPC069-12 version 2.1, "Quick response code: guidelines to enable data capture
 * for the initiation of a SEPA credit transfer". Version 002 because a BIC is not needed within the EEA; 1 says UTF-8. The lines are
 * service tag, version, character set, identification, BIC, beneficiary, IBAN, amount, purpose, structured and free reference.
 */
export function transferCode({ beneficiary, iban, bic, amount, reference }: Transfer): string[] {
  const compact = (text: string): string => text.replace(/\s+/g, "").toUpperCase();
  const sum = `EUR${moneyToString({ minor: amount, currency: EUR })}`;
  const lines = [
    "BCD",
    "002",
    "1",
    "SCT",
    bic === null ? "" : compact(bic),
    line(beneficiary, 70, 140),
    compact(iban),
    sum,
  ];
  return [...lines, "", "", line(reference, 140, 110)];
}
