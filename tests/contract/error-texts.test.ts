import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { readableParams } from "@/components/forms/readable-params";
import { checkNumberPattern } from "@/lib/billing/documents/number-pattern";
import { creditNoteActions, invoiceActions, quoteActions } from "@/lib/billing/documents/status";
import { formatLocale, LOCALES, type Locale } from "@/lib/catalog/locales";
import { DomainError, type Issue } from "@/lib/kernel/errors";
import { messagesOf } from "@/lib/platform/i18n/messages";

const FOLDERS = ["lib/billing", "lib/kernel", "lib/platform/template"];
/** Says nothing by itself: its issues do. */
const WITHOUT_TEXT = ["input.invalid"];

const RAISED =
  /(?:\b(?:invalid|conflict|notFound|forbidden|unavailable|issue|refuse)\(\s*|code(?:: | = |", )|\[code, message\] = \[)"([a-z_]+\.[a-z_]+)"|(?:refine|regex)\([^"]*"([a-z_]+\.[a-z_]+)"/g;

const written = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) => [...readFileSync(path.join(folder, name), "utf8").matchAll(RAISED)])
    .map((match) => match[1] ?? match[2] ?? ""),
);

function codesOf(attempt: () => unknown): string[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, ...error.issues.map(({ code }) => code)];
  }
}

/** Codes that are put together from parts. */
const composed = [
  ...["{Z}é", "{N}{N}", "{YYYY}", "x".repeat(40) + "{YY}{MM}{N}"].flatMap((pattern) =>
    codesOf(() => checkNumberPattern(pattern, "monthly")),
  ),
  ...(["edit", "send", "answer", "convert"] as const).flatMap((action) =>
    (["draft", "expired", "accepted"] as const).flatMap((status) => codesOf(() => quoteActions.refuse(action, status))),
  ),
  ...(["edit", "send", "pay", "credit"] as const).flatMap((action) =>
    (["draft", "cancelled"] as const).flatMap((status) => codesOf(() => invoiceActions.refuse(action, status))),
  ),
  ...(["edit", "send"] as const).flatMap((action) =>
    (["draft", "sent"] as const).flatMap((status) => codesOf(() => creditNoteActions.refuse(action, status))),
  ),
  ...["quote", "invoice", "credit_note"].flatMap((subject) => [
    `${subject}.illegal_transition`,
    `${subject}.not_found`,
  ]),
];

const codes = [...new Set([...written, ...composed, "document.issued"])].filter((code) => !WITHOUT_TEXT.includes(code));

function said(locale: Locale, code: string, params: Issue["params"] = {}): string {
  const onError = (error: Error): never => {
    throw error;
  };
  const t = createTranslator({
    locale: formatLocale(locale),
    messages: messagesOf(locale),
    namespace: "states.errors",
    onError,
  });
  return t(code as never, readableParams(params, formatLocale(locale)) as never);
}

describe("every refusal of billing", () => {
  it("is looked for where it is raised", () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        "decimal.too_precise",
        "vat.rate_missing",
        "template.unknown_variable",
        "document.issue_date_future",
        "credit_note.above_creditable",
        "payment.above_balance",
        "payment.date_future",
        "numbering.month_missing",
        "quote.not_convertible",
        "invoice.not_payable",
      ]),
    );
  });

  it.each(LOCALES)("has a text in %s", (locale) => {
    const { errors } = messagesOf(locale).states as { errors: Record<string, unknown> };
    const texts = codes.map((code) => [
      code,
      code.split(".").reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], errors),
    ]);
    expect(texts.filter(([, text]) => typeof text !== "string")).toEqual([]);
  });
});

it.each([
  ["payment.above_balance", { balance: "1250.50", currency: "EUR" }, "Il ne reste que 1 250,50 € à payer"],
  ["payment.above_balance", { balance: "1250", currency: "JPY" }, "Il ne reste que 1 250 JPY à payer"],
  ["credit_note.above_creditable", { creditable: "3.5" }, "Il ne reste que 3,5 à créditer"],
  [
    "credit_note.above_creditable",
    { creditable: "9007199254740993.01", currency: "EUR", rate: "20" },
    "Il ne reste que 9 007 199 254 740 993,01 € à créditer",
  ],
  [
    "document.issue_date_before_last",
    { issueDate: "2026-03-01", last: "2026-03-15" },
    "Le dernier document de cette série est daté du 15 mars 2026 : choisissez cette date ou une date postérieure",
  ],
  ["numbering.unknown_token", { token: "ZZ" }, "L’élément {ZZ} n’existe pas"],
  ["numbering.year_missing", {}, "Un compteur qui repart chaque année demande {YYYY} ou {YY}"],
  [
    "template.malformed",
    { line: 2, column: 7 },
    "Illisible à partir de la ligne 2, caractère 7 : une accolade ou un endif manque peut-être",
  ],
  [
    "template.unknown_variable",
    { name: "nmber", line: 1, column: 4 },
    "La variable nmber n’existe pas (ligne 1, caractère 4)",
  ],
])("%s says its figures as people write them", (code, params, text) => {
  expect(said("fr", code, params).replaceAll("\u00a0", " ")).toBe(text);
});
