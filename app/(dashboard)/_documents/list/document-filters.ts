import type { getTranslations } from "next-intl/server";
import type { FilterOption, ListFilter } from "@/components/list/list-filter";
import { creditNoteStatus, invoiceStatus, quoteStatus } from "@/lib/billing/documents/status";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { findClientOptionsAction } from "../actions";

type Texts = Awaited<ReturnType<typeof getTranslations<never>>>;

const STATES = { quote: quoteStatus.states, invoice: invoiceStatus.states, credit_note: creditNoteStatus.states };

/** The day beside that of issue that documents of a kind are narrowed by. */
const SECOND_DAY = { quote: "valid", invoice: "due", credit_note: null } as const;

/** Fields a list can be sorted by, as in the address. */
export const SORTS = {
  quote: ["issue_date", "number", "valid_until", "total_incl_vat", "status", "created_at", "updated_at"],
  invoice: ["issue_date", "number", "due_date", "total_incl_vat", "amount_due", "status", "created_at", "updated_at"],
  credit_note: ["issue_date", "number", "total_incl_vat", "status", "created_at", "updated_at"],
} as const satisfies Record<DocumentKind, readonly string[]>;

/** Drafts have no date and come first. */
export const USUAL_SORT = "-issue_date";

const daysOf = (name: string) => [`${name}_from`, `${name}_to`];

/** The parameters of all filters of a list in the address. */
export function filterNames(kind: DocumentKind): string[] {
  const second = SECOND_DAY[kind];
  return ["status", "client", "currency", ...daysOf("issued"), ...(second ? daysOf(second) : [])];
}

/** Known choices of what the records of a workspace decide. */
export type FilterChoices = {
  /** The clients the list is narrowed to. */
  clients: readonly FilterOption[];
  currencies: readonly string[];
};

/** What a list of documents can be narrowed by, worded for the reader. */
export function documentFilters(t: Texts, kind: DocumentKind, { clients, currencies }: FilterChoices): ListFilter[] {
  const second = SECOND_DAY[kind];
  return [
    {
      kind: "choices",
      name: "status",
      label: t("document-list.columns.status"),
      options: STATES[kind].map((value) => ({
        value,
        label: t(`documents.status.${kind}.${value}` as "documents.status.quote.draft"),
      })),
    },
    {
      kind: "records",
      name: "client",
      label: t("document-list.columns.client"),
      options: clients,
      find: findClientOptionsAction,
    },
    { kind: "days", name: "issued", label: t(`document-list.filters.issued.${kind}`) },
    ...(second ? [{ kind: "days" as const, name: second, label: t(`document-list.filters.${second}`) }] : []),
    {
      kind: "choices",
      name: "currency",
      label: t("document-list.columns.currency"),
      options: currencies.map((value) => ({ value, label: value })),
    },
  ];
}
