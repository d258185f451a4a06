import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";

/** Where goods or mail go when it is not the client's own address. */
export interface DeliveryAddress {
  addressLine1: string | null;
  addressLine2: string | null;
  postalCode: string | null;
  city: string | null;
  country: string;
}

/** A company or a person the workspace works for, or hopes to. */
export const clients = pgTable(
  "clients",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    /** `CLI-2026-0001`, taken at creation. */
    reference: text().notNull(),
    /** What another system calls this client; imports match on it. */
    externalReference: text(),
    kind: text({ enum: ["company", "person"] })
      .notNull()
      .default("company"),
    status: text({ enum: ["prospect", "active", "inactive"] })
      .notNull()
      .default("active"),
    name: text().notNull(),
    email: text(),
    phone: text(),
    website: text(),
    siren: text(),
    siret: text(),
    vatNumber: text(),
    addressLine1: text(),
    addressLine2: text(),
    postalCode: text(),
    city: text(),
    /** State or region, where addresses have one. */
    region: text(),
    country: text().notNull().default("FR"),
    deliveryAddress: jsonb().$type<DeliveryAddress>(),
    currency: text().notNull(),
    locale: text({ enum: ["fr", "en"] }).notNull(),
    /** Days; `null`: those of the workspace. */
    paymentTermsDays: integer(),
    notes: text(),

    archivedAt: instant(),
    /** The client this one was merged into; it is then out of every list. */
    mergedIntoId: uuid(),
    /** Grows with every change, so that nobody overwrites what they have not seen. */
    version: integer().notNull().default(1),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),

    /** Without case and accents, to sort and to compare by. */
    nameKey: text()
      .notNull()
      .generatedAlwaysAs(sql`koomky_fold(name)`),
    /** What the search of a list looks into. */
    searchKey: text()
      .notNull()
      .generatedAlwaysAs(
        sql`koomky_fold(name || ' ' || reference || ' ' || coalesce(external_reference, '') || ' ' || coalesce(email, '') || ' ' || coalesce(city, '') || ' ' || coalesce(siret, siren, '') || ' ' || coalesce(vat_number, ''))`,
      ),
    /** To compare by: row-level security lets an index answer for a plain column, not for `lower()` of one. */
    emailKey: text().generatedAlwaysAs(sql`lower(email)`),
    emailDomain: text().generatedAlwaysAs(sql`lower(split_part(email, '@', 2))`),
  },
  (table) => [
    unique("clients_workspace_id_id_key").on(table.workspaceId, table.id),
    unique("clients_workspace_id_reference_key").on(table.workspaceId, table.reference),
    uniqueIndex("clients_workspace_id_external_reference_key")
      .on(table.workspaceId, table.externalReference)
      .where(sql`merged_into_id is null`),
    foreignKey({
      name: "clients_merged_into_fkey",
      columns: [table.workspaceId, table.mergedIntoId],
      foreignColumns: [table.workspaceId, table.id],
    }),
    index("clients_workspace_id_name_idx").on(table.workspaceId, table.nameKey, table.id),
    index("clients_workspace_id_updated_at_idx").on(table.workspaceId, table.updatedAt, table.id),
    index("clients_workspace_id_siren_idx")
      .on(table.workspaceId, table.siren)
      .where(sql`siren is not null`),
    index("clients_workspace_id_siret_idx")
      .on(table.workspaceId, table.siret)
      .where(sql`siret is not null`),
    index("clients_workspace_id_vat_number_idx")
      .on(table.workspaceId, table.vatNumber)
      .where(sql`vat_number is not null`),
    index("clients_workspace_id_email_key_idx")
      .on(table.workspaceId, table.emailKey)
      .where(sql`email_key is not null`),
    index("clients_workspace_id_email_domain_idx")
      .on(table.workspaceId, table.emailDomain)
      .where(sql`email_domain is not null`),
    index("clients_workspace_id_out_of_lists_idx")
      .on(table.workspaceId, table.id)
      .where(sql`archived_at is not null or merged_into_id is not null`),
    index("clients_workspace_id_merged_into_id_idx")
      .on(table.workspaceId, table.mergedIntoId)
      .where(sql`merged_into_id is not null`),
    workspacePolicy(),
  ],
).enableRLS();
