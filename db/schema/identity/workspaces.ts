import { sql } from "drizzle-orm";
import { boolean, pgPolicy, pgTable, text } from "drizzle-orm/pg-core";
import { cents, id, instant, systemPolicy } from "@/db/columns";

const own = sql`id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)`;

/** The business: name, legal identity, language, and sealed bank and sender settings. */
export const workspaces = pgTable(
  "workspaces",
  {
    id: id(),
    name: text().notNull(),
    locale: text({ enum: ["fr", "en"] })
      .notNull()
      .default("fr"),
    timeZone: text().notNull().default("Europe/Paris"),
    currency: text().notNull().default("EUR"),

    legalName: text(),
    legalForm: text(),
    siren: text(),
    siret: text(),
    ape: text(),
    vatNumber: text(),
    /** `receipts` and `debits` are the two normal VAT regimes, `franchise` the exempt small business. */
    vatRegime: text({ enum: ["receipts", "debits", "franchise"] }),
    registerCity: text(),
    /** Minor units of `currency`. */
    shareCapital: cents(),
    email: text(),
    phone: text(),
    website: text(),
    addressLine1: text(),
    addressLine2: text(),
    postalCode: text(),
    city: text(),
    country: text().notNull().default("FR"),

    /** Sealed JSON `{iban, bic}`; the last four characters are kept readable for the screen. */
    bankSealed: text(),
    bankIbanLast4: text(),
    /** Sealed JSON of the sender settings; unset means the installation's default. */
    mailSealed: text(),
    mailFrom: text(),
    smsSealed: text(),

    /** Storage key of the re-encoded logo. */
    logoKey: text(),
    logoSha256: text(),

    requireTwoFactor: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  () => [pgPolicy("workspace_isolation", { for: "all", to: "koomky_app", using: own, withCheck: own }), systemPolicy()],
).enableRLS();
