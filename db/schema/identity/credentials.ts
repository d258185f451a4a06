import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy } from "@/db/columns";
import { users } from "./users";

const ownerOf = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** One authenticator per person. System role only. */
export const totpCredentials = pgTable(
  "totp_credentials",
  {
    userId: ownerOf().primaryKey(),
    /** The secret in force, sealed with the user id as additional data; none until a first code confirmed it. */
    secretSealed: text(),
    /** A secret shown to the person and not confirmed yet. The one in force stays so until then. */
    candidateSealed: text(),
    confirmedAt: instant(),
    /** 30-second step of the last accepted code; only a greater one is accepted. */
    lastStep: bigint({ mode: "number" }).notNull().default(0),
    createdAt: instant().notNull().defaultNow(),
  },
  () => [
    check("totp_credentials_confirmed_check", sql`(confirmed_at is null) = (secret_sealed is null)`),
    systemPolicy(),
  ],
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

/** Attempts at passwords and codes, counted here so that neither a restart nor a lost cache forgets them. */
export const authAttempts = pgTable(
  "auth_attempts",
  {
    /** `password:<SHA-256 of the address>`, whether or not it has an account; `second-factor:<user id>`; `reset:<user id>`. */
    key: text().primaryKey(),
    failures: integer().notNull(),
    lastAttemptAt: instant().notNull(),
    blockedUntil: instant(),
  },
  () => [systemPolicy()],
).enableRLS();
