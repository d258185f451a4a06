import { fold } from "./fold";
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from "./input";

/** What people call the columns of a list of clients, in French and English, as `fold` leaves them. */
const SYNONYMS: Partial<Record<ImportField, string>> = {
  name: "raison sociale|denomination|denomination sociale|societe|nom societe|nom de la societe|entreprise|nom entreprise|nom de l entreprise|client|nom client|nom du client|company|company name|customer|customer name|client name|organisation|organization|organisation name|account name|business name",
  kind: "type|type de client|client type|customer type|nature|categorie juridique",
  status: "statut|etat|client status|customer status",
  external_reference:
    "reference externe|ref externe|reference client|ref client|code client|numero client|n client|no client|id client|identifiant|identifiant client|customer id|customer code|customer number|client id|client code|client number|account number|external id|external ref|id|code|compte|numero de compte|compte client",
  email:
    "e mail|mail|courriel|adresse mail|adresse e mail|adresse email|adresse electronique|email address|e mail address|company email",
  phone:
    "telephone|tel|numero de telephone|n telephone|n de telephone|telephone fixe|fixe|phone number|telephone number|company phone",
  website: "site|site web|site internet|web|url|homepage|web site|adresse web",
  siren: "n siren|numero siren|no siren",
  siret: "n siret|numero siret|no siret",
  vat_number:
    "tva|n tva|no tva|numero tva|numero de tva|n de tva|tva intracommunautaire|n tva intracommunautaire|numero tva intracommunautaire|n tva intra|tva intra|vat|vat id|vat no|tax id|vat registration number",
  address_line1:
    "adresse|address|rue|street|street address|adresse 1|adresse ligne 1|address 1|address line 1|ligne d adresse 1|adresse postale|adresse de facturation|billing address|numero et rue|voie",
  address_line2:
    "adresse 2|adresse ligne 2|address 2|address line 2|ligne d adresse 2|complement|complement d adresse|complement adresse|suite",
  postal_code: "code postal|cp|codepostal|zip|zip code|zipcode|postcode|post code|plz",
  city: "ville|commune|localite|town|locality|ort",
  region: "etat region|province|state|departement|county|state province|canton|land",
  country: "pays|country code|code pays|country name|nation",
  delivery_address_line1:
    "adresse de livraison|adresse livraison|delivery address|shipping address|shipping street|adresse de livraison 1",
  delivery_address_line2: "adresse de livraison 2|shipping address 2|delivery address 2|complement de livraison",
  delivery_postal_code: "code postal de livraison|code postal livraison|cp livraison|shipping zip|shipping postal code",
  delivery_city: "ville de livraison|ville livraison|shipping city",
  delivery_country: "pays de livraison|pays livraison|shipping country",
  currency: "devise|monnaie|currency code",
  locale: "langue|language",
  payment_terms_days:
    "delai de paiement|delai paiement|delais de paiement|conditions de paiement|echeance|payment terms|payment term|terms|net days|payment days|delai de reglement|delai",
  tags: "etiquette|etiquettes|tag|labels|label|categorie|categories|mots cles|groupe|groupes|group|segment",
  notes: "note|remarque|remarques|commentaire|commentaires|comment|comments|observations|description|memo|remarks",
  contact_name:
    "contact|nom du contact|nom contact|nom complet|full name|interlocuteur|personne a contacter|contact person|contact principal|main contact|primary contact",
  contact_first_name: "prenom|prenoms|first name|firstname|given name|prenom du contact|prenom contact|forename",
  contact_last_name:
    "nom|nom de famille|last name|lastname|surname|family name|nom de famille du contact|name last|patronyme",
  contact_email: "e mail du contact|e mail contact|email contact|mail contact|email du contact|mail du contact",
  contact_phone:
    "telephone du contact|telephone contact|tel contact|mobile|portable|telephone portable|telephone mobile|gsm|cell|cell phone|mobile phone|ligne directe",
  contact_position: "fonction|poste|titre|contact title|job title|title|role|job|fonction du contact|intitule du poste",
  contact_notes: "notes du contact|remarques contact",
  contact_is_primary: "principal|contact principal oui non|is primary|primary",
};

const FIELD_BY_WORD = new Map<string, ImportField>(
  Object.entries(SYNONYMS).flatMap(([field, words]) => words.split("|").map((word) => [word, field as ImportField])),
);
// Last, so that the export's own header always means itself.
for (const field of IMPORT_FIELDS) FIELD_BY_WORD.set(fold(field), field);

/** Where a list names people only, `Nom` or `Name` alone is what the client is called. */
const PEOPLE: readonly ImportField[] = ["contact_first_name", "contact_name", "name"];

/** The field a column of this name is, as far as it can be told from the name alone. */
export const guessField = (column: string): ImportField | undefined => {
  const folded = fold(column);
  // `Client ID` is what others write; ours is `client_id`, the id of a record here.
  if (folded === "client id" || folded === "contact id") {
    if (column.trim() === column.trim().toLowerCase() && column.includes("_")) return FIELD_BY_WORD.get(folded);
    return folded === "client id" ? "external_reference" : undefined;
  }
  return FIELD_BY_WORD.get(folded);
};

/** Column index to field, from the names of the columns; the first of two columns alike wins. */
export function guessMapping(columns: readonly string[]): ImportMapping {
  const taken = new Map<ImportField, number>();
  columns.forEach((column, index) => {
    const field = guessField(column);
    if (field && !taken.has(field)) taken.set(field, index);
  });
  const lastName = taken.get("contact_last_name");
  if (lastName !== undefined && !PEOPLE.some((field) => taken.has(field))) {
    taken.delete("contact_last_name");
    taken.set("name", lastName);
  }
  return Object.fromEntries([...taken].map(([field, index]) => [String(index), field]));
}
