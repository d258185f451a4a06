import { printable } from "@/lib/platform/pdf/printable";
import type { Paper } from "./paper";
import type { Sheet } from "./sheet";
import { sheetOf } from "./sheet-of";

/** Every text of a value, changed. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === "string") return change(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, change)) as Value;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapTexts(one as unknown, change)]),
  ) as Value;
}

/** What a paper says as it can be printed; what was typed with line breaks into a field of one line becomes one line. */
export const printableSheet = (paper: Paper): Sheet =>
  mapTexts(sheetOf(paper), (text) => printable(text).replaceAll("\n", " "));
