import { pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { id, instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { users } from "./users";
import { workspaces } from "./workspaces";

/** A user in a workspace with one role. */
export const members = pgTable(
  "members",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: text({ enum: ["owner", "admin", "member", "accountant"] }).notNull(),
    /** When this person put the list of first steps away. */
    firstStepsHiddenAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique("members_workspace_id_id_key").on(table.workspaceId, table.id),
    unique("members_workspace_id_user_id_key").on(table.workspaceId, table.userId),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();

/** A mailed, single-use way in. Only the newest pending one per address counts. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    email: text().notNull(),
    role: text({ enum: ["owner", "admin", "member", "accountant"] }).notNull(),
    /** SHA-256 of the token in the link. */
    tokenHash: text().notNull(),
    invitedBy: uuid()
      .notNull()
      .references(() => users.id),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique("invitations_workspace_id_id_key").on(table.workspaceId, table.id),
    uniqueIndex("invitations_workspace_id_pending_email_key")
      .on(table.workspaceId, sql`lower(${table.email})`)
      .where(sql`accepted_at is null and revoked_at is null`),
    uniqueIndex("invitations_token_hash_key").on(table.tokenHash),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
