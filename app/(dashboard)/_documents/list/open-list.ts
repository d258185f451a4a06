import type { z } from "zod";
import { listQuery, type Address } from "@/components/list/list-address";
import { ListCreditNotesInput } from "@/lib/billing/credit-notes/input";
import { listCreditNotes } from "@/lib/billing/credit-notes/list-credit-notes";
import type { DocumentSummaryRow } from "@/lib/billing/documents/view";
import { ListInvoicesInput } from "@/lib/billing/invoices/input";
import { listInvoices } from "@/lib/billing/invoices/list-invoices";
import { ListQuotesInput } from "@/lib/billing/quotes/input";
import { listQuotes } from "@/lib/billing/quotes/list-quotes";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Page } from "@/lib/kernel/page";
import type { UseCase } from "@/lib/platform/operation";
import { readPage } from "../../_components/read-page";
import { filterNames } from "./document-filters";

/** The query of each list. */
export const LISTS = { quote: listQuotes, invoice: listInvoices, credit_note: listCreditNotes };

export interface OpenList {
  filter: Readonly<Record<string, unknown>>;
  search: string | undefined;
  sort: string | undefined;
  page: Promise<Page<DocumentSummaryRow>>;
}

function open<Input extends z.ZodType>(
  list: UseCase<Input, Page<DocumentSummaryRow>>,
  input: Input,
  kind: DocumentKind,
  address: Address,
): OpenList {
  const query = listQuery(input, address, filterNames(kind)) as z.input<Input> & {
    filter?: Record<string, unknown>;
    search?: string;
    sort?: string;
  };
  return { filter: query.filter ?? {}, search: query.search, sort: query.sort, page: readPage(list, query) };
}

/** The documents of a kind that an address asks for. */
export function openList(kind: DocumentKind, address: Address): OpenList {
  switch (kind) {
    case "quote":
      return open(listQuotes, ListQuotesInput, kind, address);
    case "invoice":
      return open(listInvoices, ListInvoicesInput, kind, address);
    case "credit_note":
      return open(listCreditNotes, ListCreditNotesInput, kind, address);
  }
}
