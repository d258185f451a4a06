import { z } from "zod";
import { LOCALES } from "@/lib/catalog/locales";
import { currencyInput } from "@/lib/kernel/currency";
import { idOf } from "@/lib/kernel/ids";
import { localDateInput } from "@/lib/kernel/local-date";
import { sirenInput, siretInput, vatNumberInput } from "@/lib/identity/business-numbers/input";
import { optionalParagraphs, optionalText } from "@/lib/identity/people/input";
import { countryInput, optionalEmail, optionalPhone, optionalWebsite } from "@/lib/identity/reach/input";
import { listInput, oneOrMore } from "@/lib/platform/list-input";
import { CLIENT_KINDS, CLIENT_STATUSES } from "./status";

const clientName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !/\p{Cc}/u.test(name), { params: { code: "invalid" } });

const deliveryAddress = z
  .strictObject({
    addressLine1: optionalText(120).default(null),
    addressLine2: optionalText(120).default(null),
    postalCode: optionalText(20).default(null),
    city: optionalText(80).default(null),
    country: countryInput.default("FR"),
  })
  .nullable();

/** Days; text is accepted because forms send it. Blank: those of the workspace. */
const paymentTermsDays = z
  .union([z.literal("").transform(() => null), z.null(), z.coerce.number().int().min(0).max(365)])
  .nullable();

const fields = {
  name: clientName,
  kind: z.enum(CLIENT_KINDS),
  status: z.enum(CLIENT_STATUSES),
  externalReference: optionalText(80),
  email: optionalEmail,
  phone: optionalPhone,
  website: optionalWebsite,
  siren: sirenInput,
  siret: siretInput,
  vatNumber: vatNumberInput,
  addressLine1: optionalText(120),
  addressLine2: optionalText(120),
  postalCode: optionalText(20),
  city: optionalText(80),
  region: optionalText(80),
  country: countryInput,
  deliveryAddress,
  currency: currencyInput,
  locale: z.enum(LOCALES),
  paymentTermsDays,
  notes: optionalParagraphs(10_000),
};

const { name, ...others } = fields;
const choices = z.strictObject(others).partial().shape;

/** What is left out takes the workspace's own: currency, language, country. */
export const CreateClientInput = z.strictObject({ name, ...choices });
export type CreateClientInput = z.output<typeof CreateClientInput>;

/** The version somebody saw; a change on top of another one is refused. */
export const seenVersion = z.coerce.number().int().min(1).optional();

export const ClientRef = z.strictObject({ clientId: idOf("client") });
export const VersionedClientRef = z.strictObject({ clientId: idOf("client"), version: seenVersion });

export const UpdateClientInput = z.strictObject({
  clientId: idOf("client"),
  version: seenVersion,
  ...z.strictObject(fields).partial().shape,
});

const yesNo = z.enum(["true", "false"]).transform((text) => text === "true");

/** What a list of clients may be narrowed by; bulk changes and exports choose by the same. */
export const clientFilters = {
  status: oneOrMore(z.enum(CLIENT_STATUSES)),
  kind: oneOrMore(z.enum(CLIENT_KINDS)),
  country: oneOrMore(countryInput),
  /** Clients with any of these tags. */
  tag: oneOrMore(idOf("tag")),
  /** Clients with all of these tags. */
  tagAll: oneOrMore(idOf("tag")),
  /** Archived clients are left out unless this is `true`, which shows them alone. */
  archived: yesNo,
  createdFrom: localDateInput,
  createdTo: localDateInput,
};

export const ListClientsInput = listInput({
  sorts: ["name", "reference", "status", "city", "createdAt", "updatedAt"],
  filters: clientFilters,
});
export type ListClientsInput = z.output<typeof ListClientsInput>;
