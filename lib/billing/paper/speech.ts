import { requiredMentions, type Mention } from "@/lib/billing/documents/required-mentions";
import { translator } from "@/lib/platform/i18n/translator";
import { printable } from "@/lib/platform/pdf/printable";
import type { Paper } from "./paper";
import { worded } from "./wordings";
import { written, type Written } from "./written";

/** How one paper speaks: its language, its figures, and the mentions it has to make in the wording of its day. */
export interface Speech {
  t: ReturnType<typeof translator>;
  w: Written;
  /** The mention in words. */
  mention(mention: Parameters<typeof worded>[0], values?: Record<string, string>): string;
  has(mention: Mention): boolean;
  /** Small businesses exempt from VAT print neither rates nor amounts of it. */
  withoutVat: boolean;
}

export function speechOf({ locale, facts }: Paper): Speech {
  const required = new Set<string>(requiredMentions(facts));
  const { currency, issueDate } = facts.document;
  return {
    t: translator(locale),
    w: written(locale, currency),
    mention: (mention, values) => worded(mention, issueDate, locale, values),
    has: (mention) => required.has(mention),
    withoutVat: required.has("vat.franchise"),
  };
}

/** The lines of a text that somebody typed; empty ones are left out. */
export const linesOf = (text: string): string[] =>
  printable(text)
    .split("\n")
    .filter((line) => line.trim() !== "");
