import { and, eq, gte, inArray, lte, or, sql, type SQL } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { listWords } from "@/lib/kernel/list-words";
import type { LocalDate } from "@/lib/kernel/local-date";
import { containingWord } from "@/lib/platform/containing-word";

type DocumentStatus = (typeof documents.$inferSelect)["status"];

/** What lists of all kinds may be narrowed by; each kind's input has some of it. */
export interface DocumentFilter {
  client?: string[] | undefined;
  currency?: string[] | undefined;
  status?: DocumentStatus[] | undefined;
  issuedFrom?: LocalDate | undefined;
  issuedTo?: LocalDate | undefined;
  /** Of invoices. */
  dueFrom?: LocalDate | undefined;
  dueTo?: LocalDate | undefined;
  /** Of quotes. */
  validFrom?: LocalDate | undefined;
  validTo?: LocalDate | undefined;
  /** Of credit notes: the invoices they credit. */
  invoice?: string[] | undefined;
}

export interface DocumentChoice {
  filter?: DocumentFilter | undefined;
  search?: string | undefined;
}

/** Clients whose name has a word in it, whatever its case and accents. */
export const namedLike = (word: string): SQL => sql`strpos(${clients.nameKey}, koomky_fold(${word})) > 0`;

const ofNamed = (word: string): SQL =>
  sql`${documents.clientId} in (select ${clients.id} from ${clients} where ${namedLike(word)})`;

/** Whether a word occurs in number, title, purchase order or the client's name, whatever its case and accents. */
export const hasWord = (word: string, named = ofNamed(word)): SQL =>
  sql`(${or(sql`${documents.searchKey} like ${containingWord(word)}`, named)})`;

/** Which documents of a kind a list or a change of many is about; of a search every word must occur. */
export const documentsWhere = (kind: DocumentKind, { filter = {}, search = "" }: DocumentChoice): SQL | undefined =>
  and(
    eq(documents.kind, kind),
    filter.status && inArray(documents.status, filter.status),
    filter.client && inArray(documents.clientId, filter.client),
    filter.currency && inArray(documents.currency, filter.currency),
    filter.invoice && inArray(documents.invoiceId, filter.invoice),
    filter.issuedFrom && gte(documents.issueDate, filter.issuedFrom),
    filter.issuedTo && lte(documents.issueDate, filter.issuedTo),
    filter.dueFrom && gte(documents.dueDate, filter.dueFrom),
    filter.dueTo && lte(documents.dueDate, filter.dueTo),
    filter.validFrom && gte(documents.validUntil, filter.validFrom),
    filter.validTo && lte(documents.validUntil, filter.validTo),
    ...listWords(search).map((word) => hasWord(word)),
  );
