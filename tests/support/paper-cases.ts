import type { Paper } from "@/lib/billing/paper/paper";
import { decimal } from "@/lib/kernel/decimal";
import { localDate } from "@/lib/kernel/local-date";
import { givenPaper, item } from "./given-paper";

const LONG_NAME =
  "Société coopérative d’intérêt collectif pour la réhabilitation des bâtiments anciens et la formation des artisans de Bretagne";

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    item({
      description: `Développement de la boutique, lot ${index + 1}\nCatalogue, panier, paiement en ligne`,
      unitPrice: decimal(`${480 + index}.5`),
      discounts: index % 3 === 0 ? [{ percent: decimal("12.5") }] : [],
    }),
  );

const elsewhere = { addressLine2: null, deliveryAddress: null };
const berlin = { ...elsewhere, addressLine1: "Torstraße 140", postalCode: "10119", city: "Berlin", country: "DE" };
const tokyo = { ...elsewhere, addressLine1: "1-2-3 Ginza", postalCode: "104-0061", city: "Tokyo", country: "JP" };

/** Papers of every kind, each with something that the others do not have. */
export const PAPERS: Record<string, Paper> = {
  "an invoice": givenPaper({
    title: "Refonte de la boutique en ligne",
    document: { purchaseOrder: "BC-4471", supply: { from: localDate("2026-10-01"), to: localDate("2026-10-31") } },
    buyer: {
      deliveryAddress: {
        addressLine1: "8 quai de la Loire",
        addressLine2: "Bâtiment C",
        postalCode: "93500",
        city: "Pantin",
        country: "FR",
      },
    },
  }),
  "an invoice in English": givenPaper({
    locale: "en",
    title: "Shop relaunch",
    buyer: berlin,
    document: { supply: localDate("2026-10-30"), purchaseOrder: "PO-77" },
  }),
  "a draft": givenPaper({ number: null, bank: null, seller: { hasIban: false } }),
  "a quote": givenPaper({
    kind: "quote",
    title: "Refonte de la boutique en ligne",
    notes: "Prix fermes.\nDélai : six semaines.",
  }),
  "a quote in English": givenPaper({ kind: "quote", locale: "en" }),
  "a credit note": givenPaper({
    kind: "credit_note",
    document: { reason: "Deux livrets rendus, invendus et en bon état" },
    rows: [
      item({
        description: "Livret",
        quantity: decimal("2"),
        unit: "unité",
        unitPrice: decimal("14.9"),
        vatRate: decimal("5.5"),
      }),
    ],
  }),
  "a credit note in English": givenPaper({
    kind: "credit_note",
    locale: "en",
    document: { reason: "Two booklets returned" },
  }),
  "a sole trader exempt from VAT": givenPaper({
    seller: {
      legalName: "Hélène Kervran",
      legalForm: "micro",
      vatRegime: "franchise",
      vatNumber: null,
      registerCity: null,
      shareCapital: null,
    },
    sign: { name: "Hélène Kervran" },
    rows: [
      item({ vatCategory: "E", vatRate: decimal("0") }),
      item({
        vatCategory: "E",
        vatRate: decimal("0"),
        description: "Livret",
        unit: null,
        discounts: [{ amount: 1_000n }],
      }),
    ],
    buyer: { kind: "person", name: "Anne Le Goff", siren: null },
  }),
  "a quote of a sole trader exempt from VAT": givenPaper({
    kind: "quote",
    seller: { legalName: "Hélène Kervran EI", legalForm: "ei", vatRegime: "franchise", vatNumber: null },
    rows: [item({ vatCategory: "E", vatRate: decimal("0") })],
    discount: { percent: decimal("10") },
  }),
  "reverse charge": givenPaper({
    rows: [item({ vatCategory: "AE", vatRate: decimal("0") })],
    buyer: { ...berlin, name: "Blau GmbH", siren: null, vatNumber: "DE136695976" },
  }),
  "goods to the EU, exports and exempt": givenPaper({
    rows: [
      item({ vatCategory: "K", vatRate: decimal("0") }),
      item({ vatCategory: "G", vatRate: decimal("0") }),
      item({ vatCategory: "E", vatRate: decimal("0") }),
      item({ vatCategory: "O", vatRate: decimal("0") }),
      item({ vatCategory: "Z", vatRate: decimal("0") }),
    ],
    seller: { vatRegime: "debits" },
    buyer: { vatNumber: "FR83404833048" },
    document: { operation: "both", exemptionReason: "formation professionnelle continue, art. 261-4-4° a du CGI" },
  }),
  "many rates and discounts": givenPaper({
    seller: { vatRegime: "debits" },
    discount: { percent: decimal("3") },
    rows: [
      { type: "section", description: "Lot 1 : conception" },
      item({ vatRate: decimal("20"), discounts: [{ percent: decimal("5") }] }),
      item({ vatRate: decimal("10"), unitPrice: decimal("0.123456"), quantity: decimal("1234.5678"), unit: "kWh" }),
      { type: "text", description: "Les livrets sont imprimés à Vannes." },
      { type: "section", description: "Lot 2 : impression" },
      item({ vatRate: decimal("5.5"), description: "Livret", discounts: [{ amount: 1_250n }] }),
      item({ vatRate: decimal("2.1"), description: "Journal", discounts: [{ amount: -500n }] }),
      item({
        vatRate: decimal("20"),
        description: "Atelier annulé",
        quantity: decimal("-1"),
        unitPrice: decimal("65"),
      }),
    ],
  }),
  "a fixed discount, a deposit and a payment": givenPaper({
    discount: { amount: 10_000n },
    amounts: { prepaid: 50_000n },
    paid: 20_000n,
    terms: {
      latePenalty: "Pénalités de retard : 12,15 % l’an",
      recoveryIndemnity: "Indemnité forfaitaire de recouvrement : 40 €",
      earlyDiscount: "Escompte de 1 % sous huit jours",
      footer: "Merci de votre confiance.\nNos conditions générales sont sur notre site.",
    },
  }),
  "dollars, with VAT in euros": givenPaper({
    currency: "USD",
    exchange: { rate: decimal("0.92345678"), date: localDate("2026-10-30") },
    locale: "en",
  }),
  yen: givenPaper({
    currency: "JPY",
    buyer: { ...tokyo, name: "東京商事株式会社", siren: null },
    exchange: { rate: decimal("0.0061"), date: localDate("2026-10-30") },
    rows: [item({ unitPrice: decimal("125000"), quantity: decimal("3") })],
  }),
  "dinars, of three decimals": givenPaper({
    currency: "KWD",
    exchange: { rate: decimal("2.85"), date: localDate("2026-10-30") },
    rows: [item({ unitPrice: decimal("1250.125") })],
  }),
  "large amounts": givenPaper({
    rows: [
      item({
        quantity: decimal("99999.9999"),
        unitPrice: decimal("999999.999999"),
        discounts: [{ percent: decimal("12.125") }],
      }),
    ],
  }),
  "names in many scripts": givenPaper({
    title: "北京科技有限公司 — 한국 회사 → €12",
    buyer: {
      ...elsewhere,
      name: "شركة الأمل للتجارة Acme",
      addressLine1: "רחוב הרצל 12",
      postalCode: null,
      city: "Αθήνα",
      country: "GR",
      siren: null,
    },
    rows: [
      item({ description: "Lancement 🚀 ❤️ 👍🏿\nОбслуживание, Łódź, Ünïcödé" }),
      item({ description: "こんにちは、東京の皆さん\nसेवा ภาษาไทย Հայերեն ქართული" }),
    ],
  }),
  "names of 120 characters": givenPaper({
    title: LONG_NAME,
    seller: { legalName: LONG_NAME, addressLine1: LONG_NAME, addressLine2: LONG_NAME },
    sign: { name: LONG_NAME },
    buyer: {
      name: LONG_NAME,
      addressLine1: LONG_NAME,
      addressLine2: LONG_NAME,
      city: "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson",
    },
    document: { purchaseOrder: "COMMANDE-".repeat(9) },
    rows: [item({ description: `${LONG_NAME}\n${LONG_NAME} ${LONG_NAME}`, unit: "unité d’œuvre de conseil" })],
  }),
  "a description of several pages": givenPaper({
    rows: [
      item({ description: "Avant" }),
      item({
        description: `Cahier des charges\n${Array.from({ length: 60 }, (_, index) => `Article ${index + 1}. ${LONG_NAME}.`).join("\n")}`,
      }),
      item({ description: "x".repeat(5_000) }),
      {
        type: "text",
        description: Array.from({ length: 80 }, (_, index) => `Ligne ${index + 1} du texte. ${LONG_NAME}.`).join("\n"),
      },
      item({ description: "Après" }),
    ],
  }),
  "20 lines": givenPaper({ rows: rows(20) }),
  "60 lines": givenPaper({ rows: rows(60), locale: "en" }),
  "500 lines": givenPaper({ rows: rows(500) }),
};
