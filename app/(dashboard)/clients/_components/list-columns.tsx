import { DateTime } from "@/components/format/date-time";
import type { ListColumn } from "@/components/list/list-table";
import { RowLink } from "@/components/list/row-link.client";
import { TagList } from "@/components/list/tag-list";
import type { ClientView } from "@/lib/crm/clients/view";
import { ClientStatus } from "./client-status";
import { RowMenu, type RowMenuProps } from "./list-row-menu.client";

/** Columns that can be shown or not, in the order they are offered. */
export const COLUMN_KEYS = [
  "reference",
  "status",
  "tags",
  "contact",
  "city",
  "created_at",
  "updated_at",
  "email",
  "phone",
  "country",
  "kind",
  "external_reference",
  "siret",
  "vat_number",
  "currency",
] as const;
type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Those shown unless somebody chooses others. */
export const USUAL_COLUMNS: readonly ColumnKey[] = ["reference", "status", "tags", "contact", "city", "created_at"];

type Words = {
  nameOf: (key: ColumnKey | "name" | "actions") => string;
  kindOf: (kind: ClientView["kind"]) => string;
  countryOf: (code: string) => string;
};

type Shape = Omit<ListColumn<ClientView>, "key" | "header">;

const text = (width: number, value: (client: ClientView) => string | null, more: Partial<Shape> = {}): Shape => ({
  width,
  grows: true,
  phone: "hidden",
  cell: (client) => {
    const shown = value(client);
    return shown ? (
      <span dir="auto" title={shown} className="block truncate">
        {shown}
      </span>
    ) : (
      <span className="text-subtle">–</span>
    );
  },
  ...more,
});

const figures = (width: number, value: (client: ClientView) => string | null): Shape => ({
  width,
  phone: "hidden",
  cell: (client) => <span className={`num ${value(client) ? "" : "text-subtle"}`}>{value(client) ?? "–"}</span>,
});

const day = (value: (client: ClientView) => string, sort: string): Shape => ({
  width: 106,
  phone: "hidden",
  sort,
  cell: (client) => <DateTime value={value(client)} look="date" />,
});

const shapes = ({ kindOf, countryOf }: Words): Record<ColumnKey, Shape> => ({
  reference: {
    width: 122,
    phone: "detail",
    sort: "reference",
    cell: ({ reference, city }) => (
      <span className="flex min-w-0 items-baseline gap-2">
        <span className="mono whitespace-nowrap">{reference}</span>
        {city && (
          <span dir="auto" className="truncate md:hidden">
            {city}
          </span>
        )}
      </span>
    ),
  },
  status: {
    width: 112,
    phone: "end",
    sort: "status",
    cell: ({ status, archivedAt }) => <ClientStatus status={status} archived={archivedAt !== null} />,
  },
  tags: { width: 138, grows: true, phone: "hidden", cell: ({ tags }) => <TagList tags={tags} /> },
  contact: text(136, ({ primaryContact }) => primaryContact?.name ?? null),
  city: text(104, ({ city }) => city, { sort: "city" }),
  created_at: day(({ createdAt }) => createdAt, "created_at"),
  updated_at: day(({ updatedAt }) => updatedAt, "updated_at"),
  email: text(180, ({ email, primaryContact }) => email ?? primaryContact?.email ?? null),
  phone: figures(136, ({ phone, primaryContact }) => phone ?? primaryContact?.phone ?? null),
  country: text(110, ({ country }) => countryOf(country)),
  kind: text(100, ({ kind }) => kindOf(kind)),
  external_reference: text(130, ({ externalReference }) => externalReference),
  siret: figures(138, ({ siret, siren }) => siret ?? siren),
  vat_number: figures(138, ({ vatNumber }) => vatNumber),
  currency: text(80, ({ currency }) => currency),
});

/**
 * The columns of the list of clients, the chosen ones between the name and the actions. On a phone reference and status
 * stay whatever was chosen: a card has its own two lines.
 */
export function clientColumns(
  chosen: readonly string[],
  words: Words,
  actions: Omit<RowMenuProps, "client">,
): ListColumn<ClientView>[] {
  const all = shapes(words);
  const shown = COLUMN_KEYS.filter((key) => chosen.includes(key)).sort((a, b) => chosen.indexOf(a) - chosen.indexOf(b));
  return [
    {
      key: "name",
      header: words.nameOf("name"),
      width: 166,
      phone: "title",
      sort: "name",
      cell: ({ id, name }) => (
        <RowLink id={id} href={`/clients/${id}`} title={name}>
          <span dir="auto">{name}</span>
        </RowLink>
      ),
    },
    ...shown.map((key) => ({ key, header: words.nameOf(key), ...all[key] })),
    {
      key: "actions",
      header: words.nameOf("actions"),
      hideHeader: true,
      align: "right",
      width: 48,
      phone: "action",
      cell: ({ id, name, archivedAt }) => <RowMenu client={{ id, name, archived: archivedAt !== null }} {...actions} />,
    },
  ];
}
