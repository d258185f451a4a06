import { isDeepStrictEqual } from "node:util";
import type { MovedByMerge } from "@/db/schema/crm/client-merges";
import { clientIssues, sirenOf } from "../clients/business-numbers";
import type { Client } from "../clients/lock-client";

type Field = keyof Client;
export type MergedFields = MovedByMerge["fields"];

const ADDRESS = ["addressLine1", "addressLine2", "postalCode", "city", "region", "country"] as const satisfies Field[];
const NUMBERS = ["siren", "siret", "vatNumber"] as const satisfies Field[];

/** Fields that make sense together are filled, and emptied again, together. */
const GROUPS: readonly (readonly Field[])[] = [
  ["externalReference"],
  ["email"],
  ["phone"],
  ["website"],
  NUMBERS,
  ADDRESS,
  ["deliveryAddress"],
  ["paymentTermsDays"],
  ["notes"],
];

const LONGEST_NOTES = 10_000;

/** The numbers of the merged client, unless they are those of another business. */
function filledNumbers(kept: Client, merged: Client): Partial<Client> {
  const fill = Object.fromEntries(NUMBERS.map((field) => [field, kept[field] ?? merged[field]]));
  const ofAnother = kept.siren !== null && merged.siren !== null && kept.siren !== merged.siren;
  return ofAnother || clientIssues({ ...kept, ...fill }).length > 0 ? {} : fill;
}

/** The whole address or nothing of it: half of two addresses is none. The country is always there and says nothing. */
function filledAddress(kept: Client, merged: Client): Partial<Client> {
  const empty = ADDRESS.every((field) => field === "country" || kept[field] === null);
  return empty ? Object.fromEntries(ADDRESS.map((field) => [field, merged[field]])) : {};
}

/** Both notes, where they fit. */
function filledNotes(kept: Client, merged: Client): Partial<Client> {
  const both = [kept.notes, merged.notes].filter((text) => text !== null).join("\n\n");
  return merged.notes !== null && both.length <= LONGEST_NOTES ? { notes: both } : {};
}

/** What the kept client gets from the merged one: what it has not, and never in place of what it has. */
export function filledFields(kept: Client, merged: Client): MergedFields {
  const single = GROUPS.flatMap((group) => (group.length === 1 ? group : [])).filter((field) => field !== "notes");
  const after: Partial<Client> = {
    ...Object.fromEntries(single.map((field) => [field, kept[field] ?? merged[field]])),
    ...filledNumbers(kept, merged),
    ...filledAddress(kept, merged),
    ...filledNotes(kept, merged),
  };
  return Object.fromEntries(
    (Object.keys(after) as Field[])
      .filter((field) => !isDeepStrictEqual(kept[field], after[field]))
      .map((field) => [field, { before: kept[field], after: after[field] }]),
  );
}

export interface Emptied {
  change: Partial<Client>;
  /** Fields that stay as they are, because somebody changed one of their group since. */
  stayed: string[];
}

/** Takes back what was filled, where it is still as the merge left it. */
export function emptiedFields(kept: Client, fields: MergedFields): Emptied {
  const change: Record<string, unknown> = {};
  const stayed: string[] = [];
  for (const group of GROUPS) {
    const filled = group.filter((field) => Object.hasOwn(fields, field));
    const untouched = filled.every((field) => isDeepStrictEqual(kept[field], fields[field]?.after));
    if (untouched) for (const field of filled) change[field] = fields[field]?.before;
    else stayed.push(...filled);
  }
  const after = { ...kept, ...change };
  return { change: { ...change, siren: sirenOf(after) }, stayed };
}
