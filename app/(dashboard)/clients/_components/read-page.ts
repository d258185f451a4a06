import type { z } from "zod";
import type { ListClientsInput } from "@/lib/crm/clients/input";
import { listClients } from "@/lib/crm/clients/list-clients";
import type { ClientRow } from "@/lib/crm/clients/view";
import type { Page } from "@/lib/kernel/page";
import { load } from "@/lib/platform/load";

/** One page of clients. A page that is no more, because rows left since its address was made, gives the last one. */
export async function readPage(query: z.input<typeof ListClientsInput>): Promise<Page<ClientRow>> {
  const found = await load(listClients, query);
  if (found.items.length > 0 || found.total === 0) return found;
  return load(listClients, { ...query, page: Math.ceil(found.total / found.perPage) });
}
