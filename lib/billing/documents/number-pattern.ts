import { invalid, type Issue } from "@/lib/kernel/errors";
import type { LocalDate } from "@/lib/kernel/local-date";

/** When the counter of a series starts again at 1. */
export const NUMBER_RESETS = ["yearly", "monthly", "never"] as const;
export type NumberReset = (typeof NUMBER_RESETS)[number];

/** What documents are numbered by until somebody chooses otherwise. */
export const DEFAULT_PATTERNS = {
  invoice: "FAC-{YYYY}-{NNNN}",
  quote: "DEV-{YYYY}-{NNNN}",
  credit_note: "AVO-{YYYY}-{NNNN}",
} as const;

/** Of e-invoicing networks. */
const LONGEST = 35;
/** Digits of the largest counter PostgreSQL's `integer` keeps, so that a pattern accepted today fits for ever. */
const COUNTER_DIGITS = 10;

const DATE_TOKENS: Record<string, (date: LocalDate) => string> = {
  YYYY: (date) => date.slice(0, 4),
  YY: (date) => date.slice(2, 4),
  MM: (date) => date.slice(5, 7),
};

type Part = { text: string } | { token: string };

const isCounter = (token: string): boolean => /^N+$/.test(token);

/** `FAC-{YYYY}-{NNNN}` as its texts and tokens; a brace that is not closed stays in a text, where it is not allowed. */
const partsOf = (pattern: string): Part[] =>
  pattern
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{[^{}]*\}$/.test(part) ? { token: part.slice(1, -1) } : { text: part }));

const format = (pattern: string, date: LocalDate, counter: string): string =>
  partsOf(pattern)
    .map((part) => {
      if ("text" in part) return part.text;
      return DATE_TOKENS[part.token]?.(date) ?? counter.padStart(part.token.length, "0");
    })
    .join("");

const ANY_DAY = "2026-01-01" as LocalDate;

function issuesOf(pattern: string, reset: NumberReset): Issue[] {
  const parts = partsOf(pattern);
  const tokens = parts.flatMap((part) => ("token" in part ? [part.token] : []));
  const unknown = tokens.filter((token) => !isCounter(token) && !Object.hasOwn(DATE_TOKENS, token));
  const counters = tokens.filter(isCounter).length;
  const hasYear = tokens.includes("YYYY") || tokens.includes("YY");

  const issue = (code: string, message: string, params?: Issue["params"]): Issue => ({
    path: "pattern",
    code: `numbering.${code}`,
    message,
    ...(params && { params }),
  });
  const issues = unknown.map((token) => issue("unknown_token", `There is no token {${token}}.`, { token }));
  if (parts.some((part) => "text" in part && !/^[A-Za-z0-9+\-_/]*$/.test(part.text))) {
    issues.push(issue("character", "Only letters without accents, digits and + - _ / are allowed."));
  }
  if (counters === 0) issues.push(issue("counter_missing", "A counter such as {NNNN} is needed."));
  if (counters > 1) issues.push(issue("counter_repeated", "One counter is enough."));
  // Without these, the numbers of the next period would be those of this one.
  if (reset !== "never" && !hasYear) issues.push(issue("year_missing", "A yearly counter needs {YYYY} or {YY}."));
  if (reset === "monthly" && !tokens.includes("MM")) {
    issues.push(issue("month_missing", "A monthly counter needs {MM}."));
  }
  if (issues.length === 0 && format(pattern, ANY_DAY, "9".repeat(COUNTER_DIGITS)).length > LONGEST) {
    issues.push(issue("too_long", `Numbers may have ${LONGEST} characters.`, { limit: LONGEST }));
  }
  return issues;
}

/**
 * Accepts a pattern when every number it will ever give is allowed and unique.
 * @throws DomainError invalid `numbering.invalid` with one issue per fault, on `pattern`
 */
export function checkNumberPattern(pattern: string, reset: NumberReset): void {
  const issues = issuesOf(pattern, reset);
  if (issues.length > 0) throw invalid("numbering.invalid", "This numbering was refused.", issues);
}

/**
 * `FAC-{YYYY}-{NNNN}`, 7 → `FAC-2026-0007`; a counter that outgrows its places goes on (`FAC-2026-10000`).
 * @param pattern one that {@link checkNumberPattern} accepted
 */
export const documentNumber = (pattern: string, issueDate: LocalDate, counter: number): string =>
  format(pattern, issueDate, String(counter));

/** The period of `takeNumbers`: `2026`, `2026-11`, or empty where the counter never starts again. */
export function numberPeriod(reset: NumberReset, issueDate: LocalDate): string {
  switch (reset) {
    case "yearly":
      return issueDate.slice(0, 4);
    case "monthly":
      return issueDate.slice(0, 7);
    case "never":
      return "";
  }
}

/** As a regular expression; what differs from period to period is as it is on `date`, the rest may be anything. */
const expressionOf = (part: Part, reset: NumberReset, date: LocalDate): string => {
  if ("text" in part) return part.text.replaceAll("+", "\\+");
  const { token } = part;
  if (isCounter(token)) return `([0-9]{${token.length}}|[1-9][0-9]{${token.length},})`;
  const fixed = token === "MM" ? reset === "monthly" : reset !== "never";
  return fixed ? (DATE_TOKENS[token]?.(date) ?? "") : `[0-9]{${token.length}}`;
};

/**
 * Every number a pattern gives in the period of a day, as a regular expression for PostgreSQL and JavaScript; its one group is the
 * counter.
 * @param pattern one that {@link checkNumberPattern} accepted
 */
export const numbersOfPeriod = (pattern: string, reset: NumberReset, date: LocalDate): string =>
  `^${partsOf(pattern)
    .map((part) => expressionOf(part, reset, date))
    .join("")}$`;
