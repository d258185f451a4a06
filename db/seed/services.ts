/** What the demo studio sells: unit prices in euros without VAT. */
export const SERVICES = {
  workshop: {
    description: "Atelier de cadrage\nDemi-journée avec l’équipe, compte rendu illustré",
    unit: "atelier",
    unitPrice: "780",
    vatRate: "20",
  },
  design: { description: "Conception graphique", unit: "jour", unitPrice: "620", vatRate: "20" },
  identity: {
    description: "Identité visuelle\nLogo, couleurs, typographies, guide d’usage",
    unit: "forfait",
    unitPrice: "3400",
    vatRate: "20",
  },
  site: { description: "Développement du site", unit: "jour", unitPrice: "580", vatRate: "20" },
  upkeep: {
    description: "Maintenance mensuelle\nMises à jour, sauvegardes, deux heures d’assistance",
    unit: "mois",
    unitPrice: "185.50",
    vatRate: "20",
  },
  hosting: { description: "Hébergement et nom de domaine", unit: "an", unitPrice: "142.80", vatRate: "20" },
  photo: { description: "Prise de vue produits", unit: "photo", unitPrice: "34.90", vatRate: "20" },
  book: { description: "Catalogue imprimé, 64 pages", unit: "exemplaire", unitPrice: "6.85", vatRate: "5.5" },
  training: { description: "Formation à la mise à jour du site", unit: "heure", unitPrice: "95", vatRate: "20" },
  trip: { description: "Déplacement", unit: "km", unitPrice: "0.529", vatRate: "20" },
} as const;

export type Service = keyof typeof SERVICES;

/** How much of a service, and less how many percent. */
export type Sold = readonly [service: Service, quantity: string, percent?: string];

export const soldLine = ([service, quantity, percent]: Sold) => ({
  ...SERVICES[service],
  quantity,
  discount: percent === undefined ? null : { percent },
});
