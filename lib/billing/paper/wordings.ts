import { wordingOn } from "@/lib/billing/documents/wording-on";
import type { Mention } from "@/lib/billing/documents/required-mentions";
import type { Locale } from "@/lib/catalog/locales";
import { localDate, type LocalDate } from "@/lib/kernel/local-date";

/** How something is said from a day on, with `{values}`. */
export interface Wording extends Record<Locale, string> {
  validFrom: LocalDate;
}

/** Mentions that are worded in more ways than one. */
type Worded =
  | Exclude<Mention, "document.operation" | "document.supply_date">
  | `document.operation.${"goods" | "services" | "both"}`
  | `document.supply_date.${"day" | "period"}`;

const since = (validFrom: string, fr: string, en: string): Wording => ({ validFrom: localDate(validFrom), fr, en });
const always = (fr: string, en: string): Wording[] => [since("0001-01-01", fr, en)];

/** French VAT is law of the Code des impositions sur les biens et services from this day (ordonnance 2025-1247). */
const NEW_CODE = "2026-09-01";
/** References to the Code général des impôts are tolerated until the day before. */
const OLD_CODE_OVER = "2028-01-01";

/**
 * The wordings of all mentions. A changed law adds a version; what was issued keeps the one of its day.
 *
 * Sources: mentions of invoices CGI ann. II art. 242 nonies A, which lets an exemption refer to Directive 2006/112/EC instead of the
 * national code (so goods to the EU and exports no longer depend on how that is numbered); small businesses CGI art. 293 E, new code
 * art. L. 223-1 and following (efl.fr, "Les dispositions relatives à la TVA seront transférées dans le CIBS au 1er septembre 2026");
 * the tolerance until the end of 2027 (medefyvelines.com, btobnice.com on ordonnance 2025-1247); payment Code de commerce art. L. 441-9,
 * L. 441-10 and D. 441-5; sole traders décret 2022-725.
 */
export const WORDINGS: Record<Worded, readonly Wording[]> = {
  "seller.sole_trader": always("{name} EI", "{name} EI"),
  "seller.share_capital": always("{form} au capital de {capital}", "{form} with a share capital of {capital}"),
  "seller.register": always("RCS {city} {siren}", "RCS {city} {siren}"),
  "seller.vat_number": always("TVA {number}", "VAT {number}"),
  "seller.ape": always("APE {code}", "APE {code}"),
  "buyer.delivery_address": always("Livré à", "Delivered to"),
  "buyer.siren": always("SIREN {number}", "SIREN {number}"),
  "buyer.vat_number": always("TVA {number}", "VAT {number}"),
  "document.purchase_order": always("Votre commande", "Your order"),
  "document.supply_date.day": always("Date de réalisation", "Date of supply"),
  "document.supply_date.period": always("Période de prestation", "Service period"),
  "document.operation.goods": always("Livraison de biens", "Supply of goods"),
  "document.operation.services": always("Prestation de services", "Supply of services"),
  "document.operation.both": always(
    "Livraison de biens et prestation de services",
    "Supply of goods and supply of services",
  ),
  "invoice.due_date": always("Date d’échéance", "Due date"),
  "quote.validity": always("Valable jusqu’au", "Valid until"),
  "quote.acceptance": always(
    "À retourner daté et signé, avec la mention « Bon pour accord ».",
    "Please return dated and signed, with the words “Agreed and accepted”.",
  ),
  "credit_note.invoice": always("{number} du\u00A0{date}", "{number} of\u00A0{date}"),
  "credit_note.reason": always("Motif", "Reason"),
  "vat.in_euros": always(
    "TVA en euros : {vat} (1 {currency} = {rate} EUR, cours du {date})",
    "VAT in euros: {vat} (1 {currency} = {rate} EUR, rate of {date})",
  ),
  "vat.on_debits": always(
    "Option pour le paiement de la taxe d’après les débits",
    "VAT payable on the date of invoice (option for payment of the tax on debits)",
  ),
  "vat.franchise": [
    since(
      "0001-01-01",
      "TVA non applicable, art. 293 B du CGI",
      "VAT not applicable, art. 293 B of the French Tax Code (CGI)",
    ),
    since(
      NEW_CODE,
      "TVA non applicable, art. 293 B du CGI (art. L. 223-3 du CIBS)",
      "VAT not applicable, art. 293 B of the French Tax Code (CGI), now art. L. 223-3 of the CIBS",
    ),
    since(
      OLD_CODE_OVER,
      "TVA non applicable, art. L. 223-3 du code des impositions sur les biens et services",
      "VAT not applicable, art. L. 223-3 of the French code on taxation of goods and services (CIBS)",
    ),
  ],
  "vat.exempt": always("Exonération de TVA : {reason}", "Exempt from VAT: {reason}"),
  "vat.reverse_charge": always(
    "Autoliquidation : la TVA est due par le client",
    "Reverse charge: VAT is due from the customer",
  ),
  "vat.intra_eu_goods": [
    since("0001-01-01", "Exonération de TVA, art. 262 ter, I du CGI", "Exempt from VAT, art. 262 ter, I of the CGI"),
    since(
      NEW_CODE,
      "Livraison intracommunautaire exonérée de TVA, art. 138 de la directive 2006/112/CE",
      "Intra-Community supply exempt from VAT, art. 138 of Directive 2006/112/EC",
    ),
  ],
  "vat.export": [
    since("0001-01-01", "Exonération de TVA, art. 262, I du CGI", "Exempt from VAT, art. 262, I of the CGI"),
    since(
      NEW_CODE,
      "Exportation exonérée de TVA, art. 146 de la directive 2006/112/CE",
      "Export exempt from VAT, art. 146 of Directive 2006/112/EC",
    ),
  ],
  "vat.outside_scope": always(
    "Opération hors du champ d’application de la TVA française",
    "Outside the scope of French VAT",
  ),
  "payment.late_penalty": always(
    "Pénalités de retard au taux de refinancement de la Banque centrale européenne majoré de 10 points, exigibles sans rappel le lendemain de l’échéance (art. L. 441-10 du code de commerce).",
    "Late payments bear interest from the day after the due date, without notice, at the European Central Bank’s refinancing rate plus 10 percentage points (art. L. 441-10 of the French Commercial Code).",
  ),
  "payment.recovery_indemnity": always(
    "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.",
    "Fixed compensation for recovery costs in the event of late payment: €40.",
  ),
  "payment.early_discount": always("Pas d’escompte pour paiement anticipé.", "No discount for early payment."),
  "payment.bank_details": always("Règlement par virement avant le {date}", "Payment by bank transfer by {date}"),
  "payment.epc_qr": always(
    "Scannez le code avec l’application de votre banque : bénéficiaire, montant et référence sont remplis.",
    "Scan the code with your bank’s app: payee, amount and reference are filled in.",
  ),
};

/** @param values for the `{names}` of the wording; those left out stay as they are. */
export function worded(key: Worded, date: LocalDate, locale: Locale, values: Record<string, string> = {}): string {
  const text = wordingOn(WORDINGS[key], date)?.[locale] ?? "";
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
