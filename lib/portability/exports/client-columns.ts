import type { clients } from "@/db/schema/crm/clients";
import type { contacts } from "@/db/schema/crm/contacts";
import { writeWords } from "@/lib/platform/csv/write-csv";
import type { ImportField } from "@/lib/portability/imports/input";

type Client = typeof clients.$inferSelect;
type Contact = typeof contacts.$inferSelect;

export interface ExportedRow {
  client: Client;
  /** Names of the client's tags. */
  tags: string[];
  contact: Contact | null;
}

type Cell = (row: ExportedRow) => string | number | boolean | null | undefined;

/** `reference` is for people; everything else is read back by the import under the same name. */
export const EXPORT_COLUMNS: readonly (readonly [ImportField | "reference", Cell])[] = [
  ["reference", ({ client }) => client.reference],
  ["external_reference", ({ client }) => client.externalReference],
  ["name", ({ client }) => client.name],
  ["kind", ({ client }) => client.kind],
  ["status", ({ client }) => client.status],
  ["email", ({ client }) => client.email],
  ["phone", ({ client }) => client.phone],
  ["website", ({ client }) => client.website],
  ["siren", ({ client }) => client.siren],
  ["siret", ({ client }) => client.siret],
  ["vat_number", ({ client }) => client.vatNumber],
  ["address_line1", ({ client }) => client.addressLine1],
  ["address_line2", ({ client }) => client.addressLine2],
  ["postal_code", ({ client }) => client.postalCode],
  ["city", ({ client }) => client.city],
  ["region", ({ client }) => client.region],
  ["country", ({ client }) => client.country],
  ["delivery_address_line1", ({ client }) => client.deliveryAddress?.addressLine1],
  ["delivery_address_line2", ({ client }) => client.deliveryAddress?.addressLine2],
  ["delivery_postal_code", ({ client }) => client.deliveryAddress?.postalCode],
  ["delivery_city", ({ client }) => client.deliveryAddress?.city],
  ["delivery_country", ({ client }) => client.deliveryAddress?.country],
  ["currency", ({ client }) => client.currency],
  ["locale", ({ client }) => client.locale],
  ["payment_terms_days", ({ client }) => client.paymentTermsDays],
  ["tags", ({ tags }) => writeWords(tags)],
  ["notes", ({ client }) => client.notes],
  ["contact_first_name", ({ contact }) => contact?.firstName],
  ["contact_last_name", ({ contact }) => contact?.lastName],
  ["contact_email", ({ contact }) => contact?.email],
  ["contact_phone", ({ contact }) => contact?.phone],
  ["contact_position", ({ contact }) => contact?.position],
  ["contact_notes", ({ contact }) => contact?.notes],
  ["contact_is_primary", ({ contact }) => contact?.isPrimary],
  ["client_id", ({ client }) => client.id],
  ["contact_id", ({ contact }) => contact?.id],
];

export const exportCells = (row: ExportedRow): string[] => EXPORT_COLUMNS.map(([, cell]) => String(cell(row) ?? ""));
