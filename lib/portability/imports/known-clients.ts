import type { clients } from "@/db/schema/crm/clients";
import type { contacts } from "@/db/schema/crm/contacts";
import type { RowDraft } from "./row-draft";

/** Columns of a client that a file can say something about. */
export const CLIENT_COLUMNS = [
  "name",
  "kind",
  "status",
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
  "country",
  "deliveryAddress",
  "currency",
  "locale",
  "paymentTermsDays",
  "notes",
] as const satisfies (keyof typeof clients.$inferSelect)[];

export const CONTACT_COLUMNS = [
  "firstName",
  "lastName",
  "email",
  "phone",
  "position",
  "notes",
  "isPrimary",
] as const satisfies (keyof typeof contacts.$inferSelect)[];

export type ClientValues = Pick<typeof clients.$inferSelect, (typeof CLIENT_COLUMNS)[number]>;
export type ContactValues = Pick<typeof contacts.$inferSelect, (typeof CONTACT_COLUMNS)[number]>;

/** What an import changed of a field. */
export interface Change {
  from: unknown;
  to: unknown;
}

/** A record an import found or makes, as it stands while rows are laid over it. */
export interface Known<Values> {
  id: string;
  values: Values;
  /** 0: not in the database yet. */
  version: number;
  /** A row of the same file was laid over it before; further ones fill what is empty and contradict nothing. */
  met: boolean;
  /** Made by this import, in this chunk of rows or an earlier one. */
  ours: boolean;
  /** By field; of this chunk only. */
  changes: Map<string, Change>;
}

export type KnownContact = Known<ContactValues>;

export interface KnownClient extends Known<ClientValues> {
  contacts: KnownContact[];
  /** Names of its tags in lower case. */
  tags: Set<string>;
  newTags: string[];
}

const mailKey = (email: string | null | undefined) => (email ? `mail:${email.toLowerCase()}` : undefined);

interface Keyed {
  externalReference?: string | null | undefined;
  siret?: string | null | undefined;
  vatNumber?: string | null | undefined;
  email?: string | null | undefined;
}

/** What a client is recognised by, the strongest first. */
const STRONG = ["externalReference", "siret", "vatNumber"] as const;

const strongKeys = (values: Keyed) => STRONG.map((field) => (values[field] ? `${field}:${values[field]}` : undefined));

const isKey = (key: string | undefined): key is string => key !== undefined;

/** The clients that rows may be about, found by what rows say of them. */
export class KnownClients {
  readonly #byKey = new Map<string, KnownClient[]>();
  readonly #byId = new Map<string, KnownClient>();
  readonly #noted = new Set<KnownClient>();

  get all(): Iterable<KnownClient> {
    return this.#byId.values();
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Adds a client, or notes what it is recognised by since rows were laid over it. */
  note(client: KnownClient): void {
    this.#byId.set(client.id, client);
    this.#noted.add(client);
    const mails = [client.values.email, ...client.contacts.map(({ values }) => values.email)].map(mailKey);
    for (const key of [...strongKeys(client.values), ...mails].filter(isKey)) {
      const others = this.#byKey.get(key);
      if (!others) this.#byKey.set(key, [client]);
      else if (!others.includes(client)) others.push(client);
    }
  }

  /**
   * Forgets of the clients noted since the last time what is not needed to recognise them and to tell which of their
   * fields are empty: in a dry run they stay until the end of the file.
   */
  slim(): void {
    for (const client of this.#noted) {
      slimmed(client);
      for (const contact of client.contacts) slimmed(contact);
      client.newTags = [];
    }
    this.#noted.clear();
  }

  /**
   * The client a row is about: by id, else by external reference, SIRET, VAT number, e-mail address. A weaker sign counts
   * only where no stronger one says that it is somebody else.
   * @param ids under which the client may be known here
   */
  find({ client, contact }: Pick<RowDraft, "client" | "contact">, ids: readonly string[]): KnownClient | undefined {
    const byId = ids.map((id) => this.#byId.get(id)).find((known) => known !== undefined);
    if (byId) return byId;
    const probes = [...strongKeys(client), mailKey(client.email), mailKey(contact?.email)];
    for (const [strength, key] of probes.entries()) {
      const found = key && this.#byKey.get(key)?.find((known) => !contradicts(client, known.values, strength));
      if (found) return found;
    }
    return undefined;
  }
}

const RECOGNISED_BY = new Set<string>([...STRONG, "siren", "email", "firstName", "lastName", "isPrimary"]);

/** Stands for a text that is there. */
const SOMETHING = "…";

function slimmed<Values extends object>(known: Known<Values>): void {
  // The first row about a record is compared with all it has.
  if (!known.met) return;
  for (const [field, value] of Object.entries(known.values)) {
    if (value !== null && !RECOGNISED_BY.has(field)) Reflect.set(known.values, field, SOMETHING);
  }
  known.changes.clear();
}

const contradicts = (said: Keyed, known: Keyed, strength: number): boolean =>
  STRONG.slice(0, strength).some((field) => said[field] && known[field] && said[field] !== known[field]);
