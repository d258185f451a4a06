import { toCamel } from "@/lib/kernel/wire-case";
import { refuseOtherSpelling } from "./refuse-other-spelling";

const FILTER = /^filter\[([a-z0-9_]{1,64})\]$/;

/** Query parameters as operation input: `filter[issued_on]=a` becomes `{ filter: { issuedOn: "a" } }`. A repeated name keeps its last value. */
export function readQuery(params: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const filter: Record<string, string> = {};
  for (const [name, value] of params) {
    refuseOtherSpelling(name);
    const clean = value.replaceAll("\u0000", "");
    const filtered = FILTER.exec(name)?.[1];
    if (filtered) filter[toCamel(filtered)] = clean;
    else input[toCamel(name)] = clean;
  }
  return Object.keys(filter).length === 0 ? input : { ...input, filter };
}
