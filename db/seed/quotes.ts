import type { Fate } from "./documents";
import type { Sold } from "./services";

export interface DemoQuote {
  daysAgo: number;
  client: string;
  title: string;
  lines: readonly Sold[];
  discount?: string;
  /** How it was answered, after how many days. Left out: nobody has answered. */
  answer?: { days: number; accepted: boolean; name: string; note?: string };
  /** Invoiced so many days after it was sent, with what became of the invoice. */
  invoiced?: { days: number } & Fate;
}

export const QUOTES: readonly DemoQuote[] = [
  {
    daysAgo: 628,
    client: "Maison Verlaine",
    title: "Boutique en ligne",
    lines: [
      ["workshop", "2"],
      ["design", "6"],
      ["site", "12"],
      ["hosting", "1"],
    ],
    discount: "4",
    answer: { days: 6, accepted: true, name: "Hélène Verlaine" },
    invoiced: { days: 48, paid: [[29, 100]] },
  },
  {
    daysAgo: 470,
    client: "Librairie du Port",
    title: "Nouveau site",
    lines: [
      ["workshop", "1"],
      ["site", "8"],
    ],
    answer: { days: 11, accepted: true, name: "Yann Le Goff" },
    invoiced: {
      days: 60,
      paid: [
        [14, 30],
        [33, 70],
      ],
    },
  },
  {
    daysAgo: 402,
    client: "Cabinet Delmas & Associés",
    title: "Refonte du site",
    lines: [["site", "15"]],
    answer: { days: 19, accepted: false, name: "Me Delmas", note: "Reporté à l’an prochain" },
  },
  {
    daysAgo: 340,
    client: "Fondation Arpège",
    title: "Identité du festival",
    lines: [
      ["identity", "1"],
      ["workshop", "2"],
    ],
    answer: { days: 8, accepted: true, name: "Inès Caron" },
    invoiced: { days: 30, paid: [[41, 100]] },
  },
  {
    daysAgo: 240,
    client: "Novatis Industrie",
    title: "Catalogue technique",
    lines: [
      ["design", "9"],
      ["book", "800", "10"],
    ],
  },
  {
    daysAgo: 150,
    client: "Domaine de Roquefeuil",
    title: "Site de vente",
    lines: [
      ["workshop", "1"],
      ["site", "10"],
      ["training", "6"],
    ],
    answer: { days: 14, accepted: true, name: "Paul Roquefeuil" },
    invoiced: { days: 88, paid: [[12, 50]] },
  },
  {
    daysAgo: 26,
    client: "Cabinet Delmas & Associés",
    title: "Portraits de l’équipe",
    lines: [
      ["photo", "22"],
      ["trip", "40"],
    ],
  },
  {
    daysAgo: 15,
    client: "Maison Verlaine",
    title: "Carte de fidélité",
    lines: [
      ["identity", "1", "15"],
      ["training", "2"],
    ],
    answer: { days: 5, accepted: true, name: "Hélène Verlaine" },
  },
  {
    daysAgo: 6,
    client: "Novatis Industrie",
    title: "Stand du salon",
    lines: [
      ["workshop", "1"],
      ["design", "7"],
    ],
  },
  {
    daysAgo: 2,
    client: "Librairie du Port",
    title: "Agenda culturel",
    lines: [
      ["design", "2.5"],
      ["book", "300"],
    ],
  },
];
