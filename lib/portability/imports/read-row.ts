import type { CsvFormat } from "@/db/schema/portability/imports";
import { clientIssues } from "@/lib/crm/clients/business-numbers";
import { CreateClientInput } from "@/lib/crm/clients/input";
import { CreateTagInput } from "@/lib/crm/tags/input";
import type { Issue } from "@/lib/kernel/errors";
import { toCamel, toSnake } from "@/lib/kernel/wire-case";
import { issuesOf } from "@/lib/kernel/zod-issues";
import { isNothing, restoreCell } from "@/lib/platform/csv/formula-cells";
import type { CsvRecord } from "@/lib/platform/csv/read-csv";
import { readWords } from "@/lib/platform/csv/read-words";
import type { z } from "zod";
import { CLIENT_FIELDS, IMPORT_FIELDS, type ImportField, type ImportMapping } from "./input";
import { READERS } from "./read-value";
import { ContactDraft, type ReadRow, type RowIssue } from "./row-draft";
import { nameOf, splitName } from "./split-name";

const APART = new Set<ImportField>(["tags", "client_id"]);
const DELIVERY = "delivery_";
const CONTACT = "contact_";

/** Fields with the names they have in the domain, without a prefix. */
const named = (fields: readonly ImportField[], prefix = ""): ReadonlyMap<ImportField, string> =>
  new Map(fields.map((field) => [field, toCamel(field.slice(prefix.length))]));

const PLAIN_FIELDS = named(CLIENT_FIELDS.filter((field) => !APART.has(field) && !field.startsWith(DELIVERY)));
const DELIVERY_FIELDS = named(
  CLIENT_FIELDS.filter((field) => field.startsWith(DELIVERY)),
  DELIVERY,
);
const CONTACT_DETAILS = named(
  ["contact_email", "contact_phone", "contact_position", "contact_notes", "contact_is_primary"],
  CONTACT,
);
const MAX_TAGS = 50;

const oneLine = (text: string) => text.replace(/\s*[\r\n\t]+\s*/g, " ").trim();
const lines = (text: string) => text.split(/\s*[\r\n]+\s*/).filter((line) => line !== "");

type Cells = Map<ImportField, string>;

/** The cells of a row that say something, by field. */
function saying(cells: readonly string[], columns: ReadonlyMap<ImportField, number>): Cells {
  const said: Cells = new Map();
  for (const [field, index] of columns) {
    const cell = cells[index] ?? "";
    if (!isNothing(cell)) said.set(field, restoreCell(cell));
  }
  return said;
}

/** An address in one cell of several lines fills both lines of the form. */
function addressOf(said: Cells): Record<string, string> {
  const [first, ...rest] = lines(said.get("address_line1") ?? "");
  const second = said.get("address_line2");
  if (first === undefined) return second ? { addressLine2: oneLine(second) } : {};
  if (second) return { addressLine1: [first, ...rest].join(", "), addressLine2: oneLine(second) };
  return rest.length > 0 ? { addressLine1: first, addressLine2: rest.join(", ") } : { addressLine1: first };
}

class RowReader {
  readonly issues: RowIssue[] = [];
  constructor(
    private readonly said: Cells,
    private readonly columns: ReadonlyMap<ImportField, number>,
  ) {}

  /** The value of a field, or nothing when its cell is blank or was refused. */
  value(field: ImportField): string | number | boolean | undefined {
    const text = this.said.get(field);
    if (text === undefined) return undefined;
    const reader = READERS[field];
    if (!reader) return field === "notes" || field === "contact_notes" ? text : oneLine(text);
    const value = reader.read(text);
    if (value === undefined) this.refuse(field, reader.code);
    return value;
  }

  refuse(field: ImportField | null, code: string, params?: RowIssue["params"]): void {
    const value = (field && this.said.get(field)) ?? null;
    this.issues.push({ field, value, code, params });
  }

  /** @param fieldOf the field an issue's path stands for */
  refuseAll(issues: readonly Issue[], fieldOf: (path: string) => string): void {
    for (const { path, code, params } of issues) {
      const name = fieldOf(path);
      const field = IMPORT_FIELDS.find((known) => known === name) ?? null;
      // A name written in one cell is refused in that cell.
      const whole = field?.startsWith(CONTACT) && !this.columns.has(field) && this.columns.has("contact_name");
      this.refuse(whole ? "contact_name" : field, code, params);
    }
  }

  /** The values of fields under the names the domain has for them. */
  fields(names: ReadonlyMap<ImportField, string>): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const [field, name] of names) {
      const value = this.value(field);
      if (value !== undefined) values[name] = value;
    }
    return values;
  }

  parse<Schema extends z.ZodType>(schema: Schema, raw: unknown, fieldOf: (path: string) => string) {
    const result = schema.safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    this.refuseAll(result.error.issues.flatMap(issuesOf), fieldOf);
    return undefined;
  }
}

const clientField = (path: string) =>
  path.startsWith("deliveryAddress.") ? `${DELIVERY}${toSnake(path.slice("deliveryAddress.".length))}` : toSnake(path);

function readClient(reader: RowReader, said: Cells, contactName: string | null): CreateClientInput | undefined {
  const delivery = reader.fields(DELIVERY_FIELDS);
  const raw = {
    ...(said.has("name") || !contactName ? { name: "" } : { name: contactName, kind: "person" }),
    ...reader.fields(PLAIN_FIELDS),
    ...addressOf(said),
    ...(Object.keys(delivery).length > 0 ? { deliveryAddress: delivery } : {}),
  };
  const client = reader.parse(CreateClientInput, raw, clientField);
  if (!client) return undefined;
  const { siren = null, siret = null, vatNumber = null } = client;
  reader.refuseAll(clientIssues({ siren, siret, vatNumber }), clientField);
  return client;
}

/** The contact a row names, if it names one; it has the row's address and phone where the file has none of its own. */
function readContact(
  reader: RowReader,
  said: Cells,
  columns: ReadonlyMap<ImportField, number>,
  client: CreateClientInput,
) {
  const whole = said.get("contact_name");
  const name =
    nameOf(said.get("contact_first_name") ?? null, said.get("contact_last_name") ?? null) ??
    (whole ? splitName(oneLine(whole)) : null);
  const others = reader.fields(CONTACT_DETAILS);
  if (!name && Object.keys(others).every((field) => field === "isPrimary")) return null;
  const raw = { firstName: "", ...name, ...others };
  const contact = reader.parse(ContactDraft, raw, (path) => `${CONTACT}${toSnake(path)}`);
  if (!contact) return undefined;
  if (!columns.has("contact_email") && client.email) contact.email = client.email;
  if (!columns.has("contact_phone") && client.phone) contact.phone = client.phone;
  return contact;
}

function readTags(reader: RowReader, said: Cells): string[] {
  const cell = said.get("tags");
  if (cell === undefined) return [];
  const words = readWords(cell);
  const tags = new Map(words.map((word) => [word.toLowerCase(), word]));
  if (tags.size > MAX_TAGS) reader.refuse("tags", "too_many", { limit: MAX_TAGS });
  for (const tag of tags.values()) reader.parse(CreateTagInput, { name: tag }, () => "tags");
  return [...tags.values()];
}

/** The name a client without a company goes by. */
function contactNameOf(said: Cells): string | null {
  const parts = [said.get("contact_first_name"), said.get("contact_last_name")].filter(Boolean).map(String);
  return oneLine(parts.join(" ") || (said.get("contact_name") ?? "")) || null;
}

/** Cells beyond the last column are tolerated as long as nothing is in them. */
function widthIssue(cells: readonly string[], expected: number): RowIssue | undefined {
  const found = cells.length;
  const fits = found === expected || (found > expected && cells.slice(expected).every((cell) => cell === ""));
  return fits ? undefined : { field: null, value: null, code: "csv.columns", params: { expected, found } };
}

/**
 * Reads rows by a mapping. A row comes in whole or not at all: with one field at fault, nothing of it does, and each of its
 * faults is named.
 */
export function rowReader({ columns: names }: Pick<CsvFormat, "columns">, mapping: ImportMapping) {
  const columns = new Map(Object.entries(mapping).map(([index, field]) => [field, Number(index)]));
  return ({ row, cells, broken }: CsvRecord): ReadRow => {
    const issue = broken ? { field: null, value: null, code: broken } : widthIssue(cells, names.length);
    if (issue) return { refused: { row, cells, issues: [issue] } };
    const said = saying(cells, columns);
    const reader = new RowReader(said, columns);
    const contactName = contactNameOf(said);
    const client = readClient(reader, said, contactName);
    const contact = readContact(reader, said, columns, client ?? { name: "" });
    const tags = readTags(reader, said);
    if (reader.issues.length > 0 || !client || contact === undefined) {
      return { refused: { row, cells, issues: reader.issues } };
    }
    const namedAfterContact = !said.has("name");
    const [clientKey, contactKey] = [said.get("client_id") ?? null, said.get("contact_id") ?? null];
    return { draft: { row, cells, client, namedAfterContact, contact, tags, clientKey, contactKey } };
  };
}
