import type { Sold } from "./services";

/** What became of an invoice: days count from its issue. */
export interface Fate {
  /** Days after which each part was paid, and its share in percent; the last one pays the rest. */
  paid?: readonly (readonly [days: number, percent: number])[];
  /** Taken back: everything, or an amount without VAT. */
  credit?: { days: number; reason: string; amount?: string };
  /** The first payment was a mistake and was reversed, days after it. */
  reversed?: number;
}

export interface DemoInvoice extends Fate {
  daysAgo: number;
  client: string;
  title: string;
  lines: readonly Sold[];
  /** Percent off the whole. */
  discount?: string;
}

/** Maintenance is billed every month to those who subscribed, always paid, mostly on time. */
export const SUBSCRIBERS = [
  { client: "Maison Verlaine", months: 20, paidAfter: 24 },
  { client: "Domaine de Roquefeuil", months: 18, paidAfter: 31 },
  { client: "Librairie du Port", months: 14, paidAfter: 12 },
  { client: "Cabinet Delmas & Associés", months: 12, paidAfter: 38 },
] as const;

export const INVOICES: readonly DemoInvoice[] = [
  {
    daysAgo: 612,
    client: "Maison Verlaine",
    title: "Acompte boutique en ligne",
    lines: [["site", "4"]],
    paid: [[18, 100]],
  },
  {
    daysAgo: 505,
    client: "Domaine de Roquefeuil",
    title: "Catalogue des vins",
    lines: [
      ["design", "3.5"],
      ["book", "400", "8"],
      ["trip", "318"],
    ],
    paid: [
      [30, 40],
      [52, 60],
    ],
  },
  {
    daysAgo: 436,
    client: "Librairie du Port",
    title: "Affiches de la rentrée",
    lines: [
      ["design", "2"],
      ["photo", "24"],
    ],
    paid: [[9, 100]],
  },
  {
    daysAgo: 388,
    client: "Cabinet Delmas & Associés",
    title: "Charte et papeterie",
    lines: [
      ["identity", "1", "5"],
      ["design", "1.5"],
    ],
    discount: "3",
    paid: [[44, 100]],
  },
  {
    daysAgo: 318,
    client: "Fondation Arpège",
    title: "Programme de saison",
    lines: [
      ["design", "6"],
      ["book", "1200", "12"],
    ],
    paid: [
      [35, 50],
      [61, 50],
    ],
    credit: { days: 40, reason: "Exemplaires abîmés à la livraison", amount: "180.00" },
  },
  {
    daysAgo: 262,
    client: "Novatis Industrie",
    title: "Photographies d’atelier",
    lines: [
      ["photo", "86"],
      ["trip", "142.5"],
    ],
    paid: [[60, 100]],
    credit: { days: 90, reason: "Deux prises de vue à refaire", amount: "69.80" },
  },
  {
    daysAgo: 231,
    client: "Maison Verlaine",
    title: "Double saisie",
    lines: [["design", "1"]],
    credit: { days: 2, reason: "Facture émise deux fois" },
  },
  {
    daysAgo: 176,
    client: "Librairie du Port",
    title: "Formation de l’équipe",
    lines: [["training", "7"]],
    paid: [[3, 100]],
    reversed: 4,
  },
  {
    daysAgo: 118,
    client: "Novatis Industrie",
    title: "Rapport annuel",
    lines: [
      ["design", "8", "10"],
      ["photo", "18"],
      ["book", "250"],
    ],
    paid: [[45, 60]],
  },
  {
    daysAgo: 74,
    client: "Fondation Arpège",
    title: "Site de la saison",
    lines: [
      ["site", "6.5"],
      ["hosting", "1"],
    ],
  },
  {
    daysAgo: 52,
    client: "Cabinet Delmas & Associés",
    title: "Vidéo de présentation",
    lines: [
      ["design", "4"],
      ["trip", "96"],
    ],
  },
  {
    daysAgo: 24,
    client: "Domaine de Roquefeuil",
    title: "Étiquettes du millésime",
    lines: [
      ["design", "3"],
      ["photo", "12"],
    ],
    paid: [[20, 50]],
  },
  {
    daysAgo: 9,
    client: "Maison Verlaine",
    title: "Campagne d’automne",
    lines: [
      ["workshop", "1"],
      ["design", "5", "5"],
    ],
  },
  {
    daysAgo: 3,
    client: "Librairie du Port",
    title: "Vitrine de Noël",
    lines: [
      ["design", "1.5"],
      ["photo", "8"],
    ],
  },
];

/** Not issued yet; the last one cannot be, because its client lacks a number the law asks for. */
export const DRAFTS = [
  { kind: "quote", daysAgo: 1, client: "Fondation Arpège", title: "Captation du concert", lines: [["photo", "60"]] },
  {
    kind: "invoice",
    daysAgo: 1,
    client: "Novatis Industrie",
    title: "Photographies du salon",
    lines: [
      ["photo", "40"],
      ["trip", "210"],
    ],
  },
  { kind: "invoice", daysAgo: 0, client: "Brasserie Lepic", title: "Carte des bières", lines: [["design", "2"]] },
] as const satisfies readonly {
  kind: string;
  daysAgo: number;
  client: string;
  title: string;
  lines: readonly Sold[];
}[];

/** In currencies of their own, with the rate of the day they were billed; French VAT is for consumers alone. */
export const ABROAD = [
  {
    daysAgo: 130,
    client: "Jeanne Marchetti",
    title: "Site vitrine",
    lines: [["site", "5"]],
    taxed: true,
    rate: "1.0412",
    paid: 16,
  },
  {
    daysAgo: 70,
    client: "Blackthorn Cycles Ltd",
    title: "Catalogue photography",
    lines: [["photo", "75", "5"]],
    taxed: false,
    rate: "1.1586",
    paid: 29,
  },
  {
    daysAgo: 20,
    client: "Blackthorn Cycles Ltd",
    title: "Spring campaign",
    lines: [["design", "4"]],
    taxed: false,
    rate: "1.1543",
    paid: null,
  },
] as const satisfies readonly {
  daysAgo: number;
  client: string;
  title: string;
  lines: readonly Sold[];
  taxed: boolean;
  rate: string;
  paid: number | null;
}[];
