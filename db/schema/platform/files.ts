import { bigint, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { users } from "../identity/users";
import { workspaces } from "../identity/workspaces";

/** What is known of a stored file; its bytes are in the file storage under `storageKey`. Bytes first, row second. */
export const files = pgTable(
  "files",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    /** As the person named it; shown and offered on download, never used as a path. */
    name: text().notNull(),
    /** Found in the content, not taken from the upload's headers. */
    mediaType: text().notNull(),
    /** Bytes. */
    size: bigint({ mode: "number" }).notNull(),
    /** Of the stored bytes, hexadecimal. */
    sha256: text().notNull(),
    storageKey: text().notNull(),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique("files_workspace_id_id_key").on(table.workspaceId, table.id),
    unique("files_workspace_id_storage_key_key").on(table.workspaceId, table.storageKey),
    index("files_workspace_id_created_at_idx").on(table.workspaceId, table.createdAt, table.id),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
