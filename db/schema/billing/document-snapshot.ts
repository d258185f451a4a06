/** Addresses as they were printed. */
interface SnapshotAddress {
  addressLine1: string | null;
  addressLine2: string | null;
  postalCode: string | null;
  city: string | null;
  country: string;
}

/**
 * What an issued document says about its parties and terms, whatever becomes of client, workspace and settings. Plain JSON: amounts are
 * decimal strings. Printed again years later, it must still read as it did, so fields are added here and never renamed.
 */
export interface DocumentSnapshot {
  seller: SnapshotAddress & {
    name: string;
    legalName: string | null;
    legalForm: string | null;
    siren: string | null;
    siret: string | null;
    ape: string | null;
    vatNumber: string | null;
    vatRegime: "receipts" | "debits" | "franchise" | null;
    registerCity: string | null;
    shareCapital: string | null;
    shareCapitalCurrency: string;
    email: string | null;
    phone: string | null;
    website: string | null;
    ibanLast4: string | null;
  };
  buyer: SnapshotAddress & {
    reference: string;
    kind: "company" | "person";
    name: string;
    siren: string | null;
    siret: string | null;
    vatNumber: string | null;
    email: string | null;
    deliveryAddress: SnapshotAddress | null;
  };
  terms: {
    latePenalty: string;
    recoveryIndemnity: string;
    earlyDiscount: string;
    footer: string | null;
    accentColor: string;
  };
  logo: { storageKey: string; sha256: string } | null;
  /** Of a credit note: the invoice it credits. */
  invoice: { number: string; issueDate: string } | null;
}
