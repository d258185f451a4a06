import { addDays, daysBetween, type LocalDate } from "@/lib/kernel/local-date";

/** Days people usually agree on: to pay an invoice, and to answer a quote. */
export const USUAL_TERMS = { invoice: [0, 15, 30, 45, 60], quote: [15, 30, 60, 90] } as const;

/** `default`: left to the client’s or the workspace’s terms. `day`: a day that is none of the usual terms. */
export type Term = "default" | "day" | `${number}`;

/**
 * The term that leads to a last day.
 * @param from the issue date, or the day it would be issued
 */
export function termOf(kind: keyof typeof USUAL_TERMS, from: LocalDate, last: string): Term {
  if (last === "") return "default";
  const days = daysBetween(from, last as LocalDate);
  return USUAL_TERMS[kind].some((usual) => usual === days) ? `${days}` : "day";
}

/** The last day by a term; blank where that is left open. */
export const lastDayBy = (term: Exclude<Term, "day">, from: LocalDate): string =>
  term === "default" ? "" : addDays(from, Number(term));
