import { and, gte, inArray, isNotNull, isNull, lt, sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { clientTags } from "@/db/schema/crm/tags";
import { clients } from "@/db/schema/crm/clients";
import { listWords } from "@/lib/kernel/list-words";
import { addDays, type LocalDate } from "@/lib/kernel/local-date";
import type { ReadCtx } from "@/lib/platform/operation";
import type { clientFilters } from "./input";

type Filters = { [Name in keyof typeof clientFilters]?: z.output<(typeof clientFilters)[Name]> | undefined };

export interface ClientChoice {
  filter?: Filters | undefined;
  search?: string | undefined;
}

const tagged = (tagIds: readonly string[]) =>
  sql`exists (select from ${clientTags} where client_tags.workspace_id = clients.workspace_id
    and client_tags.client_id = clients.id and ${inArray(sql`client_tags.tag_id`, [...tagIds])})`;

/** Every word must occur somewhere in name, reference, address or numbers, whatever its case and accents. */
const matching = (search: string): SQL[] =>
  listWords(search).map((word) => sql`strpos(${clients.searchKey}, koomky_fold(${word})) > 0`);

/** Which clients a list, a bulk change or an export is about. Merged clients are in none. */
export function clientsWhere(
  { ctx }: Pick<ReadCtx, "ctx">,
  { filter = {}, search = "" }: ClientChoice,
): SQL | undefined {
  const midnight = (day: LocalDate) => sql`(${day}::timestamp at time zone ${ctx.timeZone})`;
  return and(
    isNull(clients.mergedIntoId),
    filter.archived === true ? isNotNull(clients.archivedAt) : isNull(clients.archivedAt),
    filter.status && inArray(clients.status, filter.status),
    filter.kind && inArray(clients.kind, filter.kind),
    filter.country && inArray(clients.country, filter.country),
    filter.tag && tagged(filter.tag),
    ...(filter.tagAll ?? []).map((tagId) => tagged([tagId])),
    filter.createdFrom && gte(clients.createdAt, midnight(filter.createdFrom)),
    filter.createdTo && lt(clients.createdAt, midnight(addDays(filter.createdTo, 1))),
    ...matching(search),
  );
}
