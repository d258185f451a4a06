import type { MailTemplate } from "@/db/schema/billing/invoicing-settings";
import type { LockedDocument } from "@/lib/billing/documents/document-rows";
import { readyToIssue } from "@/lib/billing/documents/ready-to-issue";
import { mailTemplateFor, renderMailTemplate } from "@/lib/billing/settings/mail-templates";
import type { MailVariable } from "@/lib/billing/settings/mail-variables";
import { ownInvoicing } from "@/lib/billing/settings/own-invoicing";
import type { Locale } from "@/lib/catalog/locales";
import type { Currency } from "@/lib/kernel/currency";
import type { LocalDate } from "@/lib/kernel/local-date";
import { fillPlaceholders, placeholder } from "@/lib/kernel/placeholders";
import { writtenDate, writtenMoney } from "@/lib/platform/i18n/written";
import type { ReadCtx } from "@/lib/platform/operation";

type Values = Partial<Record<MailVariable, string>>;
type Said = Pick<LockedDocument, "kind" | "number" | "title" | "currency" | "inclVat" | "due"> &
  Pick<LockedDocument, "issueDate" | "dueDate" | "validUntil" | "snapshot">;

const day = (date: LocalDate | null, locale: Locale): string => (date === null ? "" : writtenDate(date, locale));

function valuesOf(document: Said, locale: Locale): Values {
  const { kind, number, title, inclVat, due, snapshot } = document;
  const currency = document.currency as Currency;
  const written = (minor: bigint) => writtenMoney({ minor, currency }, locale);
  const left = due ?? 0n;
  return {
    client_name: snapshot?.buyer.name ?? "",
    seller_name: snapshot?.seller.name ?? "",
    number: number ?? placeholder("number"),
    title: title ?? "",
    amount: written(inclVat),
    currency,
    issue_date: day(document.issueDate, locale),
    ...(kind === "quote" && { valid_until: day(document.validUntil, locale) }),
    ...(kind === "invoice" && {
      due_date: day(document.dueDate, locale),
      amount_due: left > 0n ? written(left) : "",
    }),
    ...(kind === "credit_note" && { invoice_number: snapshot?.invoice?.number ?? "" }),
  };
}

/** Dates and parties a draft would have if it were issued now; an issued document has its own. */
async function whatItSays(t: ReadCtx, document: LockedDocument): Promise<Said> {
  if (document.snapshot !== null) return document;
  const { document: dated, snapshot } = await readyToIssue(t, document);
  return { ...dated, snapshot };
}

interface Given {
  subject?: string | undefined;
  message?: string | undefined;
}

/** What the mail says to one recipient; the link stays `{{ link }}`, because it is kept sealed until the mail is made. */
export type MailWriter = (firstName: string, given?: Given) => MailTemplate;

/**
 * Writes mails with a document in its language: in the words that are given, else in those of the workspace's template. The number
 * of a draft stays `{{ number }}`.
 */
export async function mailWriter(t: ReadCtx, document: LockedDocument): Promise<MailWriter> {
  const { kind, locale } = document;
  const template = mailTemplateFor(await ownInvoicing(t), kind, locale);
  const values = valuesOf(await whatItSays(t, document), locale);
  return (firstName, given = {}) => {
    const own = { contact_first_name: firstName, link: placeholder("link") };
    const usual = renderMailTemplate(template, { ...values, ...own });
    const filled = (text: string) =>
      fillPlaceholders(text, { contact_first_name: firstName, number: values.number ?? "" });
    return {
      subject: given.subject === undefined ? usual.subject : filled(given.subject),
      message: given.message === undefined ? usual.message : filled(given.message),
    };
  };
}
