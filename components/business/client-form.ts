import type { z } from "zod";
import type { CreateClientInput } from "@/lib/crm/clients/input";
import type { ClientView } from "@/lib/crm/clients/view";

/** An address as a form has it: text, never `null`. */
export const EMPTY_ADDRESS = { addressLine1: "", addressLine2: "", postalCode: "", city: "", country: "FR" };

/** Every field of a client as typed. */
export type ClientTyped = Required<{
  [Field in keyof z.input<typeof CreateClientInput>]: Field extends "kind" | "status" | "locale"
    ? NonNullable<z.input<typeof CreateClientInput>[Field]>
    : Field extends "deliveryAddress"
      ? typeof EMPTY_ADDRESS | null
      : string;
}>;

const TEXTS = [
  "name",
  "externalReference",
  "email",
  "phone",
  "website",
  "siren",
  "siret",
  "vatNumber",
  "addressLine1",
  "addressLine2",
  "postalCode",
  "city",
  "region",
  "notes",
] as const satisfies readonly (keyof ClientTyped & keyof ClientView)[];

type Known = Partial<ClientView> & Pick<ClientView, "country" | "currency" | "locale">;

/** A client, or as much of one as is known yet, as its form shows it. */
export function typedClient(client: Known): ClientTyped {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, client[field] ?? ""])) as Pick<
    ClientTyped,
    (typeof TEXTS)[number]
  >;
  const delivery = client.deliveryAddress;
  return {
    ...texts,
    kind: client.kind ?? "company",
    status: client.status ?? "active",
    country: client.country,
    currency: client.currency,
    locale: client.locale,
    paymentTermsDays: client.paymentTermsDays?.toString() ?? "",
    deliveryAddress: delivery
      ? {
          addressLine1: delivery.addressLine1 ?? "",
          addressLine2: delivery.addressLine2 ?? "",
          postalCode: delivery.postalCode ?? "",
          city: delivery.city ?? "",
          country: delivery.country,
        }
      : null,
  };
}
