import { z } from "zod";
import { percentInput } from "@/lib/billing/documents/input";
import { NUMBER_RESETS } from "@/lib/billing/documents/number-pattern";
import { optionalParagraphs } from "@/lib/identity/people/input";

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
const pattern = z.string().trim().min(1).max(60);
const reset = z.enum(NUMBER_RESETS);
const next = wholeNumber(1, HIGHEST_NUMBER);

const perLocale = <Value extends z.ZodType>(value: Value) => z.strictObject({ fr: value, en: value }).partial();

const template = z.strictObject({
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
const templates = perLocale(template.nullable());

const accentColor = z
  .string()
  .trim()
  .toLowerCase()
  .refine((color) => /^#[0-9a-f]{6}$/.test(color), {
    error: "A colour is # and six hexadecimal digits.",
    params: { code: "invoicing.color" },
  });

/** What is left out stays, in each language too; what is set to nothing is the application's own again. */
export const UpdateInvoicingInput = z.strictObject({
  /** The version somebody saw; 0 as long as nobody changed anything. */
  version: z.coerce.number().int().min(0).optional(),
  ...z
    .strictObject({
      quotePattern: pattern,
      quoteReset: reset,
      quoteNext: next,
      invoicePattern: pattern,
      invoiceReset: reset,
      invoiceNext: next,
      creditNotePattern: pattern,
      creditNoteReset: reset,
      creditNoteNext: next,
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
});
export type UpdateInvoicingInput = z.output<typeof UpdateInvoicingInput>;
