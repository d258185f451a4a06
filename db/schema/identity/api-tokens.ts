import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { users } from "./users";
import { workspaces } from "./workspaces";

/** Bearer tokens: `personal` made in settings, `login` from the sign-in API, `pending` that opens only the second factor. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text({ enum: ["personal", "login", "pending"] }).notNull(),
    name: text().notNull(),
    /** Permissions this token may use, never more than the member's role; `*` for a sign-in. */
    scopes: text().array().notNull(),
    secretHash: text().notNull(),
    /** The user's epoch when the token was made; personal tokens outlive password changes and carry 0. */
    epoch: integer().notNull(),
    steppedUpAt: instant(),
    expiresAt: instant().notNull(),
    lastUsedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique("api_tokens_workspace_id_id_key").on(table.workspaceId, table.id),
    index("api_tokens_workspace_id_user_id_idx").on(table.workspaceId, table.userId),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
