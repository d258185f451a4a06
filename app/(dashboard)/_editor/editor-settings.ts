import { getLocale } from "next-intl/server";
import { currencyOptions } from "@/components/business/currency-options";
import type { EditorSettings } from "@/components/documents/editor/editor-types";
import { documentNumber } from "@/lib/billing/documents/number-pattern";
import { usualVat } from "@/lib/billing/drafts/totals";
import { getInvoicing } from "@/lib/billing/settings/get-invoicing";
import { numberingOf } from "@/lib/billing/settings/own-invoicing";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";
import { getWorkspace } from "@/lib/identity/workspaces/get-workspace";
import type { Currency } from "@/lib/kernel/currency";
import { pageContext } from "@/lib/platform/auth/page-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";

/** `FAC-{YYYY}-{NNNN}` without its counter, which is counted when the document is issued. */
const withoutCounter = (pattern: string): string =>
  pattern.replace(/\{(N+)\}/, (_, places: string) => "·".repeat(places.length));

const unitsIn = (locale: Locale): string[] => Object.values(messagesOf(locale).editor.units);

/** How the workspace bills and what the person may do, for the editor of one kind. */
export async function editorSettings(kind: DocumentKind): Promise<EditorSettings> {
  const [{ actor }, locale, workspace, { invoicing, vatRegime, today }] = await Promise.all([
    pageContext(),
    getLocale(),
    load(getWorkspace, {}),
    load(getInvoicing, {}),
  ]);
  return {
    owner: `${workspace.id}.${actor.userId ?? ""}`,
    numberHint: documentNumber(withoutCounter(numberingOf(invoicing, kind).pattern), today, 0),
    usual: usualVat(vatRegime, invoicing.defaultVatRate),
    currency: workspace.currency as Currency,
    locale: workspace.locale,
    today,
    paymentTermsDays: invoicing.paymentTermsDays,
    quoteValidityDays: invoicing.quoteValidityDays,
    defaultOperation: invoicing.defaultOperation,
    currencies: currencyOptions(locale),
    units: { fr: unitsIn("fr"), en: unitsIn("en") },
    mayEditBusiness: actor.permissions.has("workspace:update"),
    mayCreateClients: actor.permissions.has("clients:write"),
  };
}
