import { boolean, customType, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { SEARCH_KINDS } from "@/lib/catalog/search-kinds";
import { workspaces } from "../identity/workspaces";

const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => "tsvector" });

/** What can be found of a record. Kept by jobs, so it may be behind: a hit is read again before anybody sees it. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    kind: text({ enum: SEARCH_KINDS }).notNull(),
    recordId: uuid().notNull(),
    /** The client a contact belongs to; a client's own id. */
    clientId: uuid().notNull(),
    title: text().notNull(),
    subtitle: text(),
    /** The four texts by falling weight: the title, then these. */
    identifiers: text().notNull(),
    details: text().notNull(),
    notes: text().notNull(),
    archived: boolean().notNull(),
    updatedAt: instant().notNull(),
    /** The title without case, accents and punctuation. */
    titleKey: text().notNull(),
    /** The folded words of the four texts, with weights A to D. */
    words: tsvector().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.kind, table.recordId] }),
    // A pending list would be read through by every search.
    index("search_documents_workspace_id_words_idx")
      .using("gin", table.workspaceId, table.kind, table.words)
      .with({ fastupdate: false }),
    index("search_documents_workspace_id_kind_title_key_idx").on(
      table.workspaceId,
      table.kind,
      table.titleKey.op("text_pattern_ops"),
    ),
    index("search_documents_workspace_id_client_id_idx").on(table.workspaceId, table.clientId),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();

/** Every word of a workspace's documents, to find what a misspelt one may have meant. */
export const searchWords = pgTable(
  "search_words",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    word: text().notNull(),
    /** Renewed by every document written that day; a full reindex drops what it did not meet. */
    seenOn: date({ mode: "string" })
      .notNull()
      .default(sql`current_date`),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.word] }),
    index("search_words_workspace_id_word_idx")
      .using("gin", table.workspaceId, table.word.op("gin_trgm_ops"))
      .with({ fastupdate: false }),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();

/** Documents written or removed since the search engine was last told of them. */
export const searchChanges = pgTable(
  "search_changes",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    kind: text({ enum: SEARCH_KINDS }).notNull(),
    recordId: uuid().notNull(),
    /** New with every change, so that one made while the last was being told is not lost. In order of time. */
    change: uuid()
      .notNull()
      .default(sql`uuidv7()`),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.kind, table.recordId] }),
    index("search_changes_change_idx").on(table.change),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();

/** The one row tells what the search engine's index was built from, and how far. */
export const searchFeed = pgTable(
  "search_feed",
  {
    slot: integer().primaryKey(),
    /** Written into the index as well: an index with another one, or none, is not ours any more. */
    generation: uuid().notNull(),
    /** The last document told of while the index is filled; none: at the start. */
    lastWorkspaceId: uuid(),
    lastKind: text({ enum: SEARCH_KINDS }),
    lastRecordId: uuid(),
    /** When everything had been told of; changes are told of one by one from then on. */
    filledAt: instant(),
  },
  () => [systemPolicy()],
).enableRLS();
