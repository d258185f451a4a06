import type { MailTemplates } from "@/db/schema/billing/invoicing-settings";
import { compareDecimals, decimal } from "@/lib/kernel/decimal";
import { defined } from "@/lib/kernel/defined";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { VatRegime } from "@/lib/catalog/legal-forms";
import { LOCALES, type Locale } from "@/lib/catalog/locales";
import type { Issue } from "@/lib/kernel/errors";
import { DEFAULT_MAIL_TEMPLATES } from "./default-mail-templates";
import type { Invoicing } from "./defaults";
import type { UpdateInvoicingInput } from "./input";

type Sent = Omit<UpdateInvoicingInput, "version">;
type PerLocale<Value> = Partial<Record<Locale, Value>>;

/** What somebody changed, in each language; nothing in a language means what the application says. */
function merged<Value>(before: PerLocale<Value>, sent: { [L in Locale]?: Value | null | undefined }): PerLocale<Value> {
  const entries = LOCALES.map(
    (locale) => [locale, sent[locale] === undefined ? before[locale] : sent[locale]] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}

/** A template that says what the application's says is the application's: it changes along with it. */
function mergedTemplates(before: MailTemplates, sent: NonNullable<Sent["mailTemplates"]>): MailTemplates {
  const of = (kind: DocumentKind, templates: NonNullable<typeof sent.quote> = {}) => {
    const known = LOCALES.map((locale) => {
      const template = templates[locale];
      const usual = DEFAULT_MAIL_TEMPLATES[kind][locale];
      const same = template?.subject === usual.subject && template.message === usual.message;
      return [locale, same ? null : template] as const;
    });
    return merged(before[kind] ?? {}, Object.fromEntries(known));
  };
  const all = {
    quote: of("quote", sent.quote),
    invoice: of("invoice", sent.invoice),
    credit_note: of("credit_note", sent.creditNote),
  };
  return Object.fromEntries(Object.entries(all).filter(([, templates]) => Object.keys(templates).length > 0));
}

/** The settings once what was sent is in them; counters are settled apart. */
export function changedInvoicing(
  before: Invoicing,
  sent: Sent,
  vatRegime: VatRegime | null,
): { invoicing: Invoicing; issues: Issue[] } {
  const { quoteNext: _q, invoiceNext: _i, creditNoteNext: _c, mailTemplates, ...rest } = sent;
  const { latePenalty, earlyDiscount, footer, defaultVatRate, ...plain } = rest;
  const invoicing: Invoicing = {
    ...before,
    ...defined(plain),
    latePenalty: merged(before.latePenalty, latePenalty ?? {}),
    earlyDiscount: merged(before.earlyDiscount, earlyDiscount ?? {}),
    footer: merged(before.footer, footer ?? {}),
    mailTemplates: mailTemplates ? mergedTemplates(before.mailTemplates, mailTemplates) : before.mailTemplates,
  };
  if (defaultVatRate === undefined) return { invoicing, issues: [] };
  // Kept for the day the business leaves the franchise; until then the rate is 0 whatever it is.
  if (vatRegime !== "franchise") return { invoicing: { ...invoicing, defaultVatRate }, issues: [] };
  if (compareDecimals(defaultVatRate, decimal("0")) === 0) return { invoicing, issues: [] };
  const issue = { code: "invoicing.rate_in_franchise", message: "A business exempt from VAT charges none." };
  return { invoicing, issues: [{ path: "defaultVatRate", ...issue }] };
}
