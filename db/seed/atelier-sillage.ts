import type { Role } from "@/lib/catalog/permissions";

/** The one demo world: a small studio in Lyon. Numbers pass their checks and belong to nobody asked. */
export const ATELIER = "Atelier Sillage";

/** Known to everybody who reads this file: for trying out, never for real data. */
export const OWNER = {
  name: "Camille Roussel",
  email: "camille@atelier-sillage.example",
  password: "lin-cordage-phare-1987",
};

export const COLLEAGUES: { name: string; email: string; role: Role }[] = [
  { name: "Idris Benali", email: "idris@atelier-sillage.example", role: "admin" },
  { name: "Léa Marchand", email: "lea@atelier-sillage.example", role: "member" },
  { name: "Solange Petit", email: "solange@cabinet-petit.example", role: "accountant" },
];

export const PENDING: { email: string; role: Role } = { email: "noe@atelier-sillage.example", role: "member" };

export const IDENTITY = {
  legalName: "Atelier Sillage",
  legalForm: "sarl",
  siren: "904 127 859",
  siret: "904 127 859 00018",
  ape: "74.10Z",
  vatNumber: "FR 40 904127859",
  vatRegime: "receipts",
  registerCity: "Lyon",
  shareCapital: "10000.00",
  email: "bonjour@atelier-sillage.example",
  phone: "+33 4 72 00 00 00",
  addressLine1: "14 rue des Capucins",
  postalCode: "69001",
  city: "Lyon",
  country: "FR",
};
