import type { ComboboxOption } from "@/components/ui/combobox-list.client";
import type { DocumentAmounts } from "@/lib/billing/documents/totals";
import type { UsualVat } from "@/lib/billing/drafts/totals";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";
import type { Currency } from "@/lib/kernel/currency";
import type { Issue } from "@/lib/kernel/errors";
import type { LocalDate } from "@/lib/kernel/local-date";
import type { FormState } from "@/lib/platform/forms/form-state";
import { PATHS } from "../document-paths";
import type { DraftView } from "./typed-document";

/** What the editor shows of a client, and takes from it. */
export interface EditorClient {
  id: string;
  name: string;
  /** Street, postal code and town, and the person to talk to. */
  address: string | null;
  contact: string | null;
  currency: Currency;
  locale: Locale;
  /** Days; `null`: those of the workspace. */
  paymentTermsDays: number | null;
}

export type FoundClient = { id: string; name: string; reference: string; city: string | null };

/** How the workspace bills, as far as the editor needs it. */
export interface EditorSettings {
  /** Whose browser memory a draft is kept in: one workspace and one person. */
  owner: string;
  /** What the number will look like: `FAC-2026-····`. */
  numberHint: string;
  usual: UsualVat;
  currency: Currency;
  locale: Locale;
  /** Today where the business is. */
  today: LocalDate;
  /** Days. */
  paymentTermsDays: number;
  quoteValidityDays: number;
  defaultOperation: "goods" | "services" | "both" | null;
  currencies: readonly ComboboxOption[];
  /** What is usually counted, in the language of the document. */
  units: Record<Locale, readonly string[]>;
  mayEditBusiness: boolean;
  mayCreateClients: boolean;
}

/** A draft after it was saved, in the server’s words: its figures are the ones that count. */
export interface SavedDraft {
  id: string;
  version: number;
  /** ISO 8601. */
  savedAt: string;
  totalExclVat: string;
  totalVat: string;
  totalInclVat: string;
  /** What keeps it from being issued. */
  issues: Issue[];
}

export interface SuggestedLine {
  description: string;
  unit: string | null;
  unitPrice: string;
  vatCategory: UsualVat["category"];
  vatRate: string;
}

type Deed<Input, Data> = (input: Input) => Promise<FormState<Data>>;
type Ref = Record<string, unknown>;

/** What can be done with a draft of one kind; ids go by the names of its operations. */
export interface EditorDeeds {
  /**
   * Makes one draft however often it is asked for with the same key. `repeated`: an earlier request made it, whose answer never came; it
   * holds what that one said.
   */
  create: (input: Ref, key: string) => Promise<FormState<SavedDraft & { repeated: boolean }>>;
  update: Deed<Ref, SavedDraft>;
  /** The draft as it is now, for those who edited an older version of it. */
  read: Deed<Ref, DraftView>;
  check: Deed<Ref, Issue[]>;
  issue: Deed<Ref, { number: string }>;
  remove: Deed<Ref, undefined>;
  /** A credit note has none: it credits an invoice once. */
  duplicate?: Deed<Ref, { id: string }>;
}

/** What is looked up while somebody types. */
export interface EditorSources {
  findClients: Deed<{ search: string; perPage: number }, FoundClient[]>;
  readClient: Deed<{ clientId: string }, EditorClient>;
  suggestLines: Deed<{ search: string; currency: Currency }, SuggestedLine[]>;
}

export interface DocumentEditorProps {
  kind: DocumentKind;
  /** The saved draft; none on the page of a new one. */
  draft: DraftView | null;
  client: EditorClient | null;
  /** What keeps the draft from being issued; `null` before the first save. */
  issues: Issue[] | null;
  /** Of a credit note: what earlier ones took off its invoice. */
  creditedBefore?: DocumentAmounts["creditedBefore"];
  settings: EditorSettings;
  deeds: EditorDeeds;
  sources: EditorSources;
}

/** How each kind is named in addresses and inputs. */
export const PLACES = {
  quote: { path: PATHS.quote, id: "quoteId" },
  invoice: { path: PATHS.invoice, id: "invoiceId" },
  credit_note: { path: PATHS.credit_note, id: "creditNoteId" },
} as const satisfies Record<DocumentKind, { path: string; id: string }>;
