import { CLIENT_FIELDS, CONTACT_FIELDS, type ImportField } from "@/lib/portability/imports/input";

const ADDRESS: readonly ImportField[] = [
  "address_line1",
  "address_line2",
  "postal_code",
  "city",
  "region",
  "country",
] as const;
const isDelivery = (field: ImportField) => field.startsWith("delivery_");
const isAddress = (field: ImportField) => ADDRESS.includes(field);

/** The fields as a person looks for them in a long list. */
export const FIELD_GROUPS: readonly {
  key: "client" | "address" | "delivery" | "contact";
  fields: readonly ImportField[];
}[] = [
  { key: "client", fields: CLIENT_FIELDS.filter((field) => !isAddress(field) && !isDelivery(field)) },
  { key: "address", fields: ADDRESS },
  { key: "delivery", fields: CLIENT_FIELDS.filter(isDelivery) },
  { key: "contact", fields: CONTACT_FIELDS },
];
