import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { exactDecimal, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";

/** Subject and message of a mail, with variables such as `{{ number }}`. */
export interface MailTemplate {
  subject: string;
  message: string;
}

type PerLocale<Value> = { fr: Value; en: Value };

/** What somebody changed; what is not there is the application's own text. */
export type MailTemplates = Partial<Record<"quote" | "invoice" | "credit_note", Partial<PerLocale<MailTemplate>>>>;

/** How a workspace bills. No row means the defaults of `lib/billing/settings/defaults.ts`. */
export const invoicingSettings = pgTable(
  "invoicing_settings",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    quotePattern: text().notNull(),
    quoteReset: text({ enum: ["yearly", "monthly", "never"] }).notNull(),
    invoicePattern: text().notNull(),
    invoiceReset: text({ enum: ["yearly", "monthly", "never"] }).notNull(),
    creditNotePattern: text().notNull(),
    creditNoteReset: text({ enum: ["yearly", "monthly", "never"] }).notNull(),
    /** Days. */
    paymentTermsDays: integer().notNull(),
    quoteValidityDays: integer().notNull(),
    defaultOperation: text({ enum: ["goods", "services", "both"] }),
    defaultVatRate: exactDecimal(6, 3).notNull(),
    /** Printed on documents to businesses, in each language; empty means the legal default. */
    latePenalty: jsonb().$type<Partial<PerLocale<string>>>().notNull(),
    earlyDiscount: jsonb().$type<Partial<PerLocale<string>>>().notNull(),
    footer: jsonb().$type<Partial<PerLocale<string>>>().notNull(),
    /** `#2563eb`. */
    accentColor: text().notNull(),
    mailTemplates: jsonb().$type<MailTemplates>().notNull(),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId] }), workspacePolicy()],
).enableRLS();
