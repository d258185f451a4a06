import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";

/** First answers by `Idempotency-Key`, kept 24 hours. Committed together with the effect they describe. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid().notNull(),
    key: text().notNull(),
    /** SHA-256 of method, path and body. */
    requestHash: text().notNull(),
    status: integer().notNull(),
    /** Sealed: an answer may carry a token that is shown once. */
    bodySealed: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: "idempotency_keys_pkey", columns: [table.workspaceId, table.userId, table.key] }),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
