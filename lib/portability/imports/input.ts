import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";
import { listInput, oneOrMore } from "@/lib/platform/list-input";
import { IMPORT_STATUSES } from "./status";

export const ENCODINGS = ["utf-8", "utf-16le", "windows-1252"] as const;
export const DELIMITERS = [",", ";", "\t", "|"] as const;

/** What a column of a file of clients can be: the same names the export has as its header. */
export const CLIENT_FIELDS = [
  "name",
  "kind",
  "status",
  "external_reference",
  "email",
  "phone",
  "website",
  "siren",
  "siret",
  "vat_number",
  "address_line1",
  "address_line2",
  "postal_code",
  "city",
  "region",
  "country",
  "delivery_address_line1",
  "delivery_address_line2",
  "delivery_postal_code",
  "delivery_city",
  "delivery_country",
  "currency",
  "locale",
  "payment_terms_days",
  "tags",
  "notes",
  "client_id",
] as const;

export const CONTACT_FIELDS = [
  "contact_name",
  "contact_first_name",
  "contact_last_name",
  "contact_email",
  "contact_phone",
  "contact_position",
  "contact_notes",
  "contact_is_primary",
  "contact_id",
] as const;

export const IMPORT_FIELDS = [...CLIENT_FIELDS, ...CONTACT_FIELDS] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** One of these must be mapped: without any, a row has nothing to call its client by. */
export const NAMING_FIELDS = ["name", "contact_name", "contact_first_name", "contact_last_name"] as const;

/** Bytes. */
export const MAX_IMPORT_BYTES = 50 * 1024 * 1024;

/** What a browser or a script may call a CSV file. */
export const IMPORT_MEDIA_TYPES = [
  "text/csv",
  "text/plain",
  "application/csv",
  "application/vnd.ms-excel",
  "application/octet-stream",
] as const;

export const ImportRef = z.strictObject({ importId: idOf("import") });

/** Column index (`"0"`, `"1"`, …) to field; a column that is left out does not come in. */
export const mappingInput = z
  .record(z.string().regex(/^\d{1,3}$/), z.enum(IMPORT_FIELDS))
  .refine((mapping) => new Set(Object.values(mapping)).size === Object.keys(mapping).length, {
    error: "Each field is taken from one column.",
    params: { code: "import.field_twice" },
  });
export type ImportMapping = z.output<typeof mappingInput>;

export const ChangeImportInput = z.strictObject({
  importId: idOf("import"),
  mapping: mappingInput.optional(),
  hasHeader: z.boolean().optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  encoding: z.enum(ENCODINGS).optional(),
});

export const ListImportsInput = listInput({
  sorts: ["createdAt"],
  descending: true,
  filters: { status: oneOrMore(z.enum(IMPORT_STATUSES)) },
});

export const ListImportErrorsInput = listInput({ sorts: ["row"], filters: {} }).extend({ importId: idOf("import") });

export const ListKeptRecordsInput = listInput({ sorts: ["name"], filters: {} }).extend({ importId: idOf("import") });
