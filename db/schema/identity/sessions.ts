import { index, integer, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy } from "@/db/columns";
import { users } from "./users";
import { workspaces } from "./workspaces";

/** A signed-in browser. The cookie leads here and this row decides; deleting it signs out. System role only. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    /** SHA-256 of the id in the cookie. */
    secretHash: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    activeWorkspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    /** 1 = second factor pending, 2 = full. */
    level: smallint().notNull(),
    /** The user's epoch when the session was opened. */
    epoch: integer().notNull(),
    /** When the password or a code was last given. */
    steppedUpAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    addressPrefix: text(),
    userAgent: text(),
  },
  (table) => [
    uniqueIndex("sessions_secret_hash_key").on(table.secretHash),
    index("sessions_user_id_idx").on(table.userId),
    systemPolicy(),
  ],
).enableRLS();
