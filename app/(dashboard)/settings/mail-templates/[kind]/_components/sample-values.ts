import { documentNumber } from "@/lib/billing/documents/number-pattern";
import type { InvoicingState } from "@/lib/billing/settings/get-invoicing";
import type { MailVariable } from "@/lib/billing/settings/mail-variables";
import { numberingOf } from "@/lib/billing/settings/own-invoicing";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";
import type { Workspace } from "@/lib/identity/workspaces/own-workspace";
import { minorDigits, type Currency } from "@/lib/kernel/currency";
import { addDays } from "@/lib/kernel/local-date";
import { env } from "@/lib/platform/env";
import { writtenDate, writtenMoney } from "@/lib/platform/i18n/written";

const SAMPLES = {
  fr: { client_name: "Maison Verlaine", contact_first_name: "Hélène", title: "Refonte du site" },
  en: { client_name: "Harbour & Co", contact_first_name: "Grace", title: "Website redesign" },
};

/** What a template is previewed with: a document of today as this workspace would number, date and write it. */
export function sampleValues(
  { invoicing, today, next }: InvoicingState,
  workspace: Pick<Workspace, "name" | "legalName" | "currency">,
  kind: DocumentKind,
  locale: Locale,
): Record<MailVariable, string> {
  const currency = workspace.currency as Currency;
  const amount = (units: bigint) =>
    writtenMoney({ minor: units * 10n ** BigInt(minorDigits(currency)), currency }, locale);
  const numbered = (of: DocumentKind) => documentNumber(numberingOf(invoicing, of).pattern, today, next[of]);
  return {
    ...SAMPLES[locale],
    number: numbered(kind),
    amount: amount(2364n),
    amount_due: amount(1364n),
    currency,
    issue_date: writtenDate(today, locale),
    due_date: writtenDate(addDays(today, invoicing.paymentTermsDays), locale),
    valid_until: writtenDate(addDays(today, invoicing.quoteValidityDays), locale),
    invoice_number: numbered("invoice"),
    seller_name: workspace.legalName ?? workspace.name,
    link: `${env.APP_URL}/d/…`,
  };
}
