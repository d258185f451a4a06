import { typedClient, type ClientTyped } from "@/components/business/client-form";
import type { ClientView } from "@/lib/crm/clients/view";

type Field = keyof ClientTyped;

/** Filled one by one. */
const SINGLE = [
  "externalReference",
  "email",
  "phone",
  "website",
  "deliveryAddress",
  "paymentTermsDays",
] as const satisfies Field[];
const NUMBERS = ["siren", "siret", "vatNumber"] as const satisfies Field[];
/** The whole address or nothing of it; the country is always there and says nothing. */
const ADDRESS = ["addressLine1", "addressLine2", "postalCode", "city", "region"] as const satisfies Field[];

const isSet = (value: ClientTyped[Field]) => value !== null && value !== "";

/**
 * What a merge will do to the fields of the client that stays: those it lacks are filled, those that say something else in
 * the other are not taken over. The server has the last word on numbers of two businesses.
 */
export function comparedFields(kept: ClientView, merged: ClientView): { filled: Field[]; differing: Field[] } {
  const [mine, theirs] = [typedClient(kept), typedClient(merged)];
  const lacks = (field: Field) => !isSet(mine[field]) && isSet(theirs[field]);
  const differs = (field: Field) =>
    isSet(mine[field]) && isSet(theirs[field]) && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]);
  const otherBusiness = kept.siren !== null && merged.siren !== null && kept.siren !== merged.siren;
  const ownAddress = ADDRESS.some((field) => isSet(mine[field]));
  const filled = [
    ...SINGLE.filter(lacks),
    ...(otherBusiness ? [] : NUMBERS.filter(lacks)),
    ...(ownAddress ? [] : ADDRESS.filter(lacks)),
    // Notes are added to each other.
    ...(isSet(theirs.notes) ? (["notes"] as const) : []),
  ];
  const differing = [...SINGLE, ...NUMBERS, ...ADDRESS].filter(
    (field) => differs(field) || (lacks(field) && !filled.some((taken) => taken === field)),
  );
  return { filled, differing };
}
