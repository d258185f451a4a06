import type { z } from "zod";
import type { ENTRY_KINDS } from "@/lib/crm/activities/status";
import type { CreateClientInput } from "@/lib/crm/clients/input";
import type { CreateContactInput } from "@/lib/crm/contacts/input";

export interface DemoClient {
  /** How long ago it came in. */
  daysAgo: number;
  client: z.input<typeof CreateClientInput>;
  tags: string[];
  contacts: Omit<z.input<typeof CreateContactInput>, "clientId">[];
  entries?: { daysAgo: number; type: (typeof ENTRY_KINDS)[number]; text: string; minutes?: number }[];
}

/** The clients of the demo studio. Numbers pass their checks and belong to nobody asked; addresses end in `.example`. */
export const DEMO_CLIENTS: DemoClient[] = [
  {
    daysAgo: 640,
    client: {
      name: "Maison Verlaine",
      email: "bonjour@maison-verlaine.example",
      phone: "01 84 00 27 00",
      website: "https://maison-verlaine.example",
      siret: "88123640000019",
      vatNumber: "FR14881236400",
      addressLine1: "27 rue de Turenne",
      postalCode: "75003",
      city: "Paris",
      paymentTermsDays: 30,
      notes: "Boutique en ligne et deux magasins. Décide vite, paie à l’heure.",
    },
    tags: ["E-commerce", "Grand compte", "Paris"],
    contacts: [
      {
        firstName: "Hélène",
        lastName: "Aubry",
        position: "Directrice e-commerce",
        email: "helene@maison-verlaine.example",
        phone: "01 84 00 27 10",
        emailConsent: true,
        emailConsentSource: "Signature du devis",
      },
      { firstName: "Marc", lastName: "Teissier", position: "Comptabilité", email: "compta@maison-verlaine.example" },
    ],
    entries: [
      {
        daysAgo: 0,
        type: "call",
        text: "Gabarit de la fiche produit validé. Mise en ligne souhaitée avant le 8 décembre ; le contrat de paiement est encore chez sa banque.",
        minutes: 12,
      },
      { daysAgo: 9, type: "meeting", text: "Atelier photo : 40 produits pour le printemps, décor clair.", minutes: 90 },
    ],
  },
  {
    daysAgo: 590,
    client: {
      name: "Domaine de Roquefeuil",
      email: "chai@roquefeuil.example",
      phone: "+33 4 67 00 11 22",
      siret: "85274196600018",
      addressLine1: "Route de Saint-Chinian",
      postalCode: "34360",
      city: "Berlou",
      paymentTermsDays: 45,
    },
    tags: ["Vin", "Export"],
    contacts: [{ firstName: "Bastien", lastName: "Roque", position: "Vigneron", email: "bastien@roquefeuil.example" }],
    entries: [{ daysAgo: 31, type: "note", text: "Étiquettes du millésime 2026 à prévoir dès février." }],
  },
  {
    daysAgo: 480,
    client: {
      name: "Librairie du Port",
      email: "libraires@librairie-du-port.example",
      phone: "02 97 00 45 67",
      siret: "90341827500017",
      addressLine1: "3 quai des Indes",
      postalCode: "56100",
      city: "Lorient",
    },
    tags: ["Culture"],
    contacts: [
      { firstName: "Maïwenn", lastName: "Le Goff", position: "Gérante", email: "maiwenn@librairie-du-port.example" },
    ],
  },
  {
    daysAgo: 410,
    client: {
      name: "Cabinet Delmas & Associés",
      email: "accueil@delmas-associes.example",
      phone: "04 72 00 98 76",
      siret: "81560247900017",
      vatNumber: "FR06815602479",
      addressLine1: "8 place Bellecour",
      addressLine2: "3e étage",
      postalCode: "69002",
      city: "Lyon",
      paymentTermsDays: 60,
    },
    tags: ["Grand compte"],
    contacts: [
      { firstName: "Antoine", lastName: "Delmas", position: "Associé", email: "a.delmas@delmas-associes.example" },
      { firstName: "Fatou", lastName: "Ndiaye", position: "Assistante", email: "f.ndiaye@delmas-associes.example" },
    ],
  },
  {
    daysAgo: 350,
    client: {
      name: "Fondation Arpège",
      email: "contact@fondation-arpege.example",
      addressLine1: "51 avenue Montaigne",
      postalCode: "75008",
      city: "Paris",
      siren: "894375203",
    },
    tags: ["Culture", "Paris"],
    contacts: [
      { firstName: "Inès", lastName: "Fournier", position: "Communication", email: "ines@fondation-arpege.example" },
    ],
  },
  {
    daysAgo: 300,
    client: {
      name: "Novatis Industrie",
      email: "achats@novatis.example",
      siret: "84019375900015",
      addressLine1: "ZI des Trois Chênes",
      postalCode: "25400",
      city: "Audincourt",
      paymentTermsDays: 60,
    },
    tags: ["Grand compte"],
    contacts: [
      { firstName: "Rachid", lastName: "Belkacem", position: "Acheteur", email: "r.belkacem@novatis.example" },
    ],
  },
  {
    daysAgo: 210,
    client: {
      name: "Brasserie Lepic",
      phone: "01 42 00 33 44",
      addressLine1: "22 rue Lepic",
      postalCode: "75018",
      city: "Paris",
    },
    tags: ["Paris"],
    contacts: [{ firstName: "Joël", lastName: "Caradec", phone: "06 12 00 00 34" }],
  },
  {
    daysAgo: 160,
    client: {
      name: "Jeanne Marchetti",
      kind: "person",
      email: "jeanne.marchetti@example.com",
      addressLine1: "5 chemin des Vignes",
      postalCode: "1814",
      city: "La Tour-de-Peilz",
      country: "CH",
      currency: "CHF",
    },
    tags: [],
    contacts: [],
  },
  {
    daysAgo: 95,
    client: {
      name: "Blackthorn Cycles Ltd",
      email: "hello@blackthorn.example",
      website: "https://blackthorn.example",
      addressLine1: "14 Stokes Croft",
      postalCode: "BS1 3PR",
      city: "Bristol",
      country: "GB",
      locale: "en",
      currency: "GBP",
    },
    tags: ["Export", "E-commerce"],
    contacts: [{ firstName: "Owen", lastName: "Price", position: "Founder", email: "owen@blackthorn.example" }],
  },
  {
    daysAgo: 40,
    client: {
      name: "Hôtel Les Tamaris",
      status: "prospect",
      email: "direction@tamaris.example",
      postalCode: "83700",
      city: "Saint-Raphaël",
    },
    tags: ["Tourisme"],
    contacts: [{ firstName: "Paul", lastName: "Giordano", position: "Directeur", email: "paul@tamaris.example" }],
    entries: [{ daysAgo: 6, type: "call", text: "Rappeler après les fêtes : budget voté en janvier.", minutes: 8 }],
  },
  {
    daysAgo: 12,
    client: {
      name: "Éditions Carmin",
      status: "prospect",
      email: "fabrication@carmin.example",
      postalCode: "44000",
      city: "Nantes",
    },
    tags: ["Culture"],
    contacts: [{ firstName: "Sofia", lastName: "Almeida", email: "sofia@carmin.example" }],
  },
  {
    daysAgo: 700,
    client: {
      name: "Garage Perrin",
      status: "inactive",
      phone: "04 77 00 21 43",
      postalCode: "42000",
      city: "Saint-Étienne",
    },
    tags: [],
    contacts: [{ firstName: "Luc", lastName: "Perrin" }],
  },
];
