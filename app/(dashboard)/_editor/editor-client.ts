import type { EditorClient } from "@/components/documents/editor/editor-types";
import { viewClient, type ClientRow } from "@/lib/crm/clients/view";
import type { Currency } from "@/lib/kernel/currency";

/** A client as the editor shows it, and what documents take from it. */
export function editorClient(row: ClientRow): EditorClient {
  const client = viewClient(row);
  const { id, name, addressLine1, postalCode, city, currency, locale, paymentTermsDays, primaryContact } = client;
  const town = [postalCode, city].filter(Boolean).join(" ");
  return {
    id,
    name,
    address: [addressLine1, town].filter(Boolean).join(", ") || null,
    contact: primaryContact?.name ?? null,
    currency: currency as Currency,
    locale,
    paymentTermsDays,
  };
}
