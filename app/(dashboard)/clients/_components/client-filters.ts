import type { getTranslations } from "next-intl/server";
import { type ListFilter } from "@/components/list/list-filter";
import { CLIENT_KINDS, CLIENT_STATUSES } from "@/lib/crm/clients/status";
import type { TagLabel } from "@/lib/crm/tags/view";

/** Fields clients can be sorted by, as in the address. */
export const SORTS = ["name", "reference", "status", "city", "created_at", "updated_at"] as const;

type Texts = Awaited<ReturnType<typeof getTranslations<never>>>;
type Choices = { tags: readonly TagLabel[]; countries: readonly { value: string; label: string }[] };

/** What a list of clients can be narrowed by, worded for the reader. */
export function clientFilters(t: Texts, { tags, countries }: Choices): ListFilter[] {
  return [
    {
      kind: "choices",
      name: "status",
      label: t("clients.columns.status"),
      options: CLIENT_STATUSES.map((value) => ({ value, label: t(`new-client.fields.statuses.${value}`) })),
    },
    {
      kind: "choices",
      name: "tag",
      label: t("clients.columns.tags"),
      options: tags.map(({ id, name, color }) => ({ value: id, label: name, color })),
    },
    {
      kind: "choices",
      name: "kind",
      label: t("clients.columns.kind"),
      options: CLIENT_KINDS.map((value) => ({ value, label: t(`new-client.fields.kinds.${value}`) })),
    },
    {
      kind: "choices",
      name: "country",
      label: t("clients.columns.country"),
      options: countries.map(({ value, label }) => ({ value, label })),
    },
    { kind: "days", name: "created", label: t("clients.filters.created") },
    { kind: "switch", name: "archived", label: t("clients.filters.archived") },
  ];
}

/** The parameters of all of them in the address. */
export const FILTER_NAMES = ["status", "tag", "kind", "country", "created_from", "created_to", "archived"];
