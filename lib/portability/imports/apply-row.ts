import { isDeepStrictEqual } from "node:util";
import { clientIssues, sirenOf } from "@/lib/crm/clients/business-numbers";
import { defined } from "@/lib/kernel/defined";
import { toSnake } from "@/lib/kernel/wire-case";
import { fold } from "./fold";
import { IMPORT_FIELDS } from "./input";
import type { ClientValues, ContactValues, Known, KnownClient, KnownClients, KnownContact } from "./known-clients";
import type { RecordIds } from "./record-ids";
import type { RowDraft, RowIssue } from "./row-draft";

export type RowOutcome = { result: "created" | "updated" | "skipped" } | { issues: RowIssue[] };

/** What a new client has where the file says nothing. */
export type ClientDefaults = Pick<ClientValues, "currency" | "locale" | "country">;

const EMPTY_CLIENT = {
  kind: "company",
  status: "active",
  externalReference: null,
  email: null,
  phone: null,
  website: null,
  siren: null,
  siret: null,
  vatNumber: null,
  addressLine1: null,
  addressLine2: null,
  postalCode: null,
  city: null,
  region: null,
  deliveryAddress: null,
  paymentTermsDays: null,
  notes: null,
} as const;

const EMPTY_CONTACT = { lastName: null, email: null, phone: null, position: null, notes: null, isPrimary: false };

type Said<Values> = { [Field in keyof Values]?: Values[Field] | undefined };

/** The fields a row changes: what it says and what is not so already. Blank cells change nothing. */
function news<Values extends object>({ values, met }: Known<Values>, said: Said<Values>): Partial<Values> {
  const changed = Object.entries(said).filter(([field, value]) => {
    const current: unknown = Reflect.get(values, field);
    if (value === undefined || value === null) return false;
    return met ? current === null : !isDeepStrictEqual(current, value);
  });
  return Object.fromEntries(changed) as Partial<Values>;
}

function change<Values extends object>(known: Known<Values>, fields: Partial<Values>): boolean {
  for (const [field, to] of Object.entries(fields)) {
    const from: unknown = known.changes.get(field)?.from ?? Reflect.get(known.values, field);
    known.changes.set(field, { from, to });
  }
  Object.assign(known.values, fields);
  return Object.keys(fields).length > 0;
}

const made = <Values>(id: string, values: Values): Known<Values> => ({
  id,
  values,
  version: 0,
  met: true,
  ours: true,
  changes: new Map(),
});

/** What contradicts what is known already, by the field of the file that says so. */
const contradictions = (draft: RowDraft, values: Pick<ClientValues, "siren" | "siret" | "vatNumber">): RowIssue[] =>
  clientIssues(values).map(({ path, code, params }) => ({
    field: IMPORT_FIELDS.find((field) => field === toSnake(path)) ?? null,
    value: String(Reflect.get(draft.client, path) ?? "") || null,
    code,
    params,
  }));

const fullName = ({
  firstName,
  lastName,
}: Pick<ContactValues, "firstName"> & { lastName?: string | null | undefined }) =>
  fold(`${firstName} ${lastName ?? ""}`);

type ContactDraft = NonNullable<RowDraft["contact"]>;

/** @param ids under which the contact may be known here; a file that has some does not mean the same person twice */
function findContact(client: KnownClient, said: ContactDraft, ids: readonly string[]): KnownContact | undefined {
  const byId = client.contacts.find(({ id }) => ids.includes(id));
  if (byId) return byId;
  const open = ids.length > 0 ? client.contacts.filter(({ met }) => !met) : client.contacts;
  const email = said.email?.toLowerCase();
  return (
    open.find(({ values }) => email && values.email?.toLowerCase() === email) ??
    open.find(({ values }) => (!email || !values.email) && fullName(values) === fullName(said))
  );
}

function makePrimary(client: KnownClient, contact: KnownContact): boolean {
  if (contact.values.isPrimary) return false;
  for (const other of client.contacts) if (other.values.isPrimary) change(other, { isPrimary: false });
  return change(contact, { isPrimary: true });
}

/** @returns whether anything is new */
function applyContact(client: KnownClient, draft: RowDraft, ids: RecordIds): boolean {
  if (!draft.contact) return false;
  const { isPrimary, ...said } = draft.contact;
  const known = findContact(client, draft.contact, ids.ofContact(draft.contactKey));
  if (known) {
    const changed = change(known, news(known, said));
    known.met = true;
    return (isPrimary === true && makePrimary(client, known)) || changed;
  }
  const values = {
    ...EMPTY_CONTACT,
    ...defined(said),
    firstName: said.firstName,
    isPrimary: client.contacts.length === 0,
  };
  const contact = made<ContactValues>(ids.newContact(draft.contactKey), values);
  client.contacts.push(contact);
  if (isPrimary === true) makePrimary(client, contact);
  return true;
}

function applyTags(client: KnownClient, tags: readonly string[]): boolean {
  const added = tags.filter((tag) => !client.tags.has(tag.toLowerCase()));
  for (const tag of added) client.tags.add(tag.toLowerCase());
  client.newTags.push(...added);
  return added.length > 0;
}

function createdClient(draft: RowDraft, defaults: ClientDefaults, ids: RecordIds): KnownClient {
  const { siren = null, siret = null } = draft.client;
  const said = { ...defined(draft.client), name: draft.client.name, siren: sirenOf({ siren, siret }) };
  const values: ClientValues = { ...EMPTY_CLIENT, ...defaults, ...said };
  return { ...made(ids.newClient(draft.clientKey), values), contacts: [], tags: new Set(), newTags: [] };
}

/** What a row says of a client that is there; a name taken from the contact does not rename anybody. */
function saidOf({ client, namedAfterContact }: RowDraft): Said<ClientValues> {
  if (!namedAfterContact) return client;
  const { name: _, kind: __, ...said } = client;
  return said;
}

/**
 * Lays one row over what is known: makes a client, changes one, or finds that everything is so already. Nothing is written;
 * a row with issues leaves everything as it was.
 */
export function applyRow(known: KnownClients, draft: RowDraft, defaults: ClientDefaults, ids: RecordIds): RowOutcome {
  const found = known.find(draft, ids.ofClient(draft.clientKey));
  if (!found) {
    const client = createdClient(draft, defaults, ids);
    applyContact(client, draft, ids);
    applyTags(client, draft.tags);
    known.note(client);
    return { result: "created" };
  }
  const fields = news(found, saidOf(draft));
  // Where only the SIRET is said, the SIREN follows it.
  if (fields.siret && !draft.client.siren) fields.siren = fields.siret.slice(0, 9);
  const issues = contradictions(draft, { ...found.values, ...fields });
  if (issues.length > 0) return { issues };
  const changes = [change(found, fields), applyContact(found, draft, ids), applyTags(found, draft.tags)];
  found.met = true;
  known.note(found);
  return { result: changes.includes(true) ? "updated" : "skipped" };
}
