import { z } from "zod";
import { documentNumber, NUMBER_RESETS } from "@/lib/billing/documents/number-pattern";
import { usualVat } from "@/lib/billing/drafts/totals";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { VAT_REGIMES } from "@/lib/catalog/legal-forms";
import { LOCALES, type Locale } from "@/lib/catalog/locales";
import type { InvoicingState } from "./get-invoicing";
import { mailTemplateFor } from "./mail-templates";
import { numberingOf } from "./own-invoicing";

const reset = z.enum(NUMBER_RESETS);
const perLocale = <Value extends z.ZodType>(value: Value) => z.object({ fr: value, en: value });
/** Nothing: what the law says, or no text at all. */
const texts = perLocale(z.string().nullable());
const templates = perLocale(
  z.object({
    subject: z.string(),
    message: z.string(),
    /** Whether it is the workspace's own and not the application's. */
    custom: z.boolean(),
  }),
);

export const InvoicingView = z.object({
  quotePattern: z.string(),
  quoteReset: reset,
  /** The counter of the next document, and the whole number if it is issued today. */
  quoteNext: z.int(),
  quoteNextNumber: z.string(),
  invoicePattern: z.string(),
  invoiceReset: reset,
  invoiceNext: z.int(),
  invoiceNextNumber: z.string(),
  creditNotePattern: z.string(),
  creditNoteReset: reset,
  creditNoteNext: z.int(),
  creditNoteNextNumber: z.string(),
  paymentTermsDays: z.int(),
  quoteValidityDays: z.int(),
  defaultOperation: z.enum(["goods", "services", "both"]).nullable(),
  /** Of the legal identity, and changed there. */
  vatRegime: z.enum(VAT_REGIMES).nullable(),
  /** 0 for a business exempt from VAT. */
  defaultVatRate: z.string(),
  latePenalty: texts,
  earlyDiscount: texts,
  footer: texts,
  accentColor: z.string(),
  mailTemplates: z.object({ quote: templates, invoice: templates, creditNote: templates }),
  version: z.int(),
});
export type InvoicingView = z.infer<typeof InvoicingView>;

export function viewInvoicing({ invoicing, vatRegime, today, next }: InvoicingState): InvoicingView {
  const printed = (kind: DocumentKind) => documentNumber(numberingOf(invoicing, kind).pattern, today, next[kind]);
  const template = (kind: DocumentKind, locale: Locale) => {
    const { subject, message } = mailTemplateFor(invoicing, kind, locale);
    return { subject, message, custom: invoicing.mailTemplates[kind]?.[locale] !== undefined };
  };
  const both = <Value>(of: (locale: Locale) => Value) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, Value>;
  const { latePenalty, earlyDiscount, footer } = invoicing;
  return {
    quotePattern: invoicing.quotePattern,
    quoteReset: invoicing.quoteReset,
    quoteNext: next.quote,
    quoteNextNumber: printed("quote"),
    invoicePattern: invoicing.invoicePattern,
    invoiceReset: invoicing.invoiceReset,
    invoiceNext: next.invoice,
    invoiceNextNumber: printed("invoice"),
    creditNotePattern: invoicing.creditNotePattern,
    creditNoteReset: invoicing.creditNoteReset,
    creditNoteNext: next.credit_note,
    creditNoteNextNumber: printed("credit_note"),
    paymentTermsDays: invoicing.paymentTermsDays,
    quoteValidityDays: invoicing.quoteValidityDays,
    defaultOperation: invoicing.defaultOperation,
    vatRegime,
    defaultVatRate: usualVat(vatRegime, invoicing.defaultVatRate).rate,
    latePenalty: both((locale) => latePenalty[locale] ?? null),
    earlyDiscount: both((locale) => earlyDiscount[locale] ?? null),
    footer: both((locale) => footer[locale] ?? null),
    accentColor: invoicing.accentColor,
    mailTemplates: {
      quote: both((locale) => template("quote", locale)),
      invoice: both((locale) => template("invoice", locale)),
      creditNote: both((locale) => template("credit_note", locale)),
    },
    version: invoicing.version,
  };
}
