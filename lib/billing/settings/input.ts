import { z } from "zod";
import { percentInput } from "@/lib/billing/documents/input";
import { checkNumberPattern, NUMBER_RESETS, type NumberReset } from "@/lib/billing/documents/number-pattern";
import { optionalParagraphs } from "@/lib/identity/people/input";
import { DomainError, type Issue } from "@/lib/kernel/errors";
import { SERIES } from "./series";

export const NoInput = z.strictObject({});

/** Counters stay below what PostgreSQL's `integer` keeps, with room for a lifetime of documents. */
export const HIGHEST_NUMBER = 999_999_999;

/** Longest subject of a template; what becomes of it is cut to what a mail takes. */
const SUBJECT_LIMIT = 200;
/** As much as a template may have. */
const MESSAGE_LIMIT = 5_000;

/** Forms send text; an empty one is no number, and above all not 0. */
const wholeNumber = (min: number, max: number) =>
  z.union([
    z
      .string()
      .trim()
      .min(1, { abort: true })
      .regex(/^\d{1,10}$/, { error: "Digits only." })
      .transform(Number)
      .pipe(z.int().min(min).max(max)),
    z.int().min(min).max(max),
  ]);

/** Checked as a whole with its reset, see `checkNumberPattern`. */
const patternInput = z.string().trim().min(1).max(60);
const resetInput = z.enum(NUMBER_RESETS);
const nextInput = wholeNumber(1, HIGHEST_NUMBER);

const perLocale = <Value extends z.ZodType>(value: Value) => z.strictObject({ fr: value, en: value }).partial();

export const MailTemplateInput = z.strictObject({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(SUBJECT_LIMIT)
    .refine((text) => !/\p{Cc}/u.test(text), { params: { code: "invalid" } }),
  message: z
    .string()
    .trim()
    .min(1)
    .max(MESSAGE_LIMIT)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), { params: { code: "invalid" } })
    .transform((text) => text.replaceAll("\r\n", "\n")),
});

/** Nothing: the application's own. */
const templates = perLocale(MailTemplateInput.nullable());

const accentColor = z
  .string()
  .trim()
  .toLowerCase()
  .refine((color) => /^#[0-9a-f]{6}$/.test(color), {
    error: "A colour is # and six hexadecimal digits.",
    params: { code: "invoicing.color" },
  });

/** What is wrong with a pattern that starts again as `reset` says. */
export function patternIssues(pattern: string, reset: NumberReset): Issue[] {
  try {
    checkNumberPattern(pattern, reset);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.issues;
  }
}

/** What is left out stays, in each language too; what is set to nothing is the application's own again. */
export const UpdateInvoicingInput = z
  .strictObject({
    /** The version somebody saw; 0 as long as nobody changed anything. */
    version: z.coerce.number().int().min(0).optional(),
    ...z
      .strictObject({
        quotePattern: patternInput,
        quoteReset: resetInput,
        quoteNext: nextInput,
        invoicePattern: patternInput,
        invoiceReset: resetInput,
        invoiceNext: nextInput,
        creditNotePattern: patternInput,
        creditNoteReset: resetInput,
        creditNoteNext: nextInput,
        paymentTermsDays: wholeNumber(0, 365),
        quoteValidityDays: wholeNumber(1, 365),
        defaultOperation: z
          .enum(["goods", "services", "both", ""])
          .transform((chosen) => (chosen === "" ? null : chosen))
          .nullable(),
        defaultVatRate: percentInput,
        latePenalty: perLocale(optionalParagraphs(600)),
        earlyDiscount: perLocale(optionalParagraphs(400)),
        footer: perLocale(optionalParagraphs(600)),
        accentColor,
        mailTemplates: z.strictObject({ quote: templates, invoice: templates, creditNote: templates }).partial(),
      })
      .partial().shape,
  })
  // Where only one of the two is sent, the other is known once the settings are read.
  .superRefine((sent, context) => {
    for (const series of SERIES) {
      const [pattern, reset] = [sent[series.pattern], sent[series.reset]];
      if (pattern === undefined || reset === undefined) continue;
      for (const { code, message, params } of patternIssues(pattern, reset)) {
        context.addIssue({ code: "custom", path: [series.pattern], message, params: { code, ...params } });
      }
    }
  });
export type UpdateInvoicingInput = z.output<typeof UpdateInvoicingInput>;
