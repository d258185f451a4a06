import { asc, desc, inArray } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { selectClients } from "./client-rows";
import { clientsWhere } from "./client-where";
import { ListClientsInput } from "./input";
import type { ClientRow } from "./view";

const SORT = {
  name: clients.nameKey,
  reference: clients.reference,
  status: clients.status,
  city: clients.city,
  createdAt: clients.createdAt,
  updatedAt: clients.updatedAt,
};

/** Ids first, rows second: a deep page then walks an index and not the rows it skips. */
export const listClients = query({
  can: "clients:read",
  input: ListClientsInput,
  async run(t, { page, perPage, sort, filter, search }): Promise<Page<ClientRow>> {
    const where = clientsWhere(t, { filter, search });
    const order = sort.map(({ field, descending }) => (descending ? desc : asc)(SORT[field]));
    const found = await t.tx
      .select({ id: clients.id })
      .from(clients)
      .where(where)
      .orderBy(...order, asc(clients.id))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    const ids = found.map(({ id }) => id);
    const rows = new Map((await selectClients(t).where(inArray(clients.id, ids))).map((row) => [row.id, row]));
    const items = ids.flatMap((id) => rows.get(id) ?? []);
    return { items, total: await t.tx.$count(clients, where), page, perPage };
  },
});
