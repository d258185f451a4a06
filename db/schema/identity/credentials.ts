import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy } from "@/db/columns";
import { users } from "./users";

const ownerOf = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** One authenticator per person; unconfirmed until a first code proves the app has it. System role only. */
export const totpCredentials = pgTable(
  "totp_credentials",
  {
    userId: ownerOf().primaryKey(),
    /** Sealed with the user id as additional data. */
    secretSealed: text().notNull(),
    confirmedAt: instant(),
    /** 30-second step of the last accepted code; only a greater one is accepted. */
    lastStep: bigint({ mode: "number" }).notNull().default(0),
    createdAt: instant().notNull().defaultNow(),
  },
  () => [systemPolicy()],
).enableRLS();

export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: id(),
    userId: ownerOf(),
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (table) => [uniqueIndex("recovery_codes_user_id_code_hash_key").on(table.userId, table.codeHash), systemPolicy()],
).enableRLS();

export const passwordResets = pgTable(
  "password_resets",
  {
    id: id(),
    userId: ownerOf(),
    tokenHash: text().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("password_resets_token_hash_key").on(table.tokenHash),
    index("password_resets_user_id_idx").on(table.userId),
    systemPolicy(),
  ],
).enableRLS();

/** Wrong passwords and codes, counted here so that neither a restart nor a lost cache forgets them. */
export const authAttempts = pgTable(
  "auth_attempts",
  {
    /** `password:<user id>` or `totp:<user id>`. */
    key: text().primaryKey(),
    failures: integer().notNull(),
    windowStartedAt: instant().notNull(),
    blockedUntil: instant(),
  },
  () => [systemPolicy()],
).enableRLS();
