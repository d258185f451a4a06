import { sql } from "drizzle-orm";
import { boolean, integer, jsonb, pgPolicy, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, id, instant, systemPolicy } from "@/db/columns";

/** People. They belong to no workspace; members link them. The application role reads colleagues' names, nothing more. */
export const users = pgTable(
  "users",
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    passwordHash: text().notNull(),
    locale: text().notNull().default("fr"),
    /** Raised by every credential or role change; sessions and tokens of an older epoch are dead. */
    epoch: integer().notNull().default(1),
    /** Notification preferences, see `lib/identity/profile/notifications.ts`. */
    notifications: jsonb().$type<Record<string, { inApp: boolean; mail: boolean }>>().notNull().default({}),
    letterShortcuts: boolean().notNull().default(true),
    passwordChangedAt: instant().notNull().defaultNow(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("users_email_key").on(sql`lower(${table.email})`),
    pgPolicy("colleagues", {
      for: "select",
      to: "koomky_app",
      using: sql`id in (select user_id from members)`,
    }),
    systemPolicy(),
  ],
).enableRLS();

/** One small re-encoded picture per person; kept apart so that reading a user never reads an image. */
export const userAvatars = pgTable(
  "user_avatars",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    image: bytes().notNull(),
    mediaType: text().notNull(),
    sha256: text().notNull(),
    updatedAt: instant().notNull().defaultNow(),
  },
  () => [
    pgPolicy("colleagues", {
      for: "select",
      to: "koomky_app",
      using: sql`user_id in (select members.user_id from members)`,
    }),
    systemPolicy(),
  ],
).enableRLS();
