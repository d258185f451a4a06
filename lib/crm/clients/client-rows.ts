import { eq, getTableColumns, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { labelsAsJson } from "@/lib/crm/tags/tag-rows";
import { notFound } from "@/lib/kernel/errors";
import type { ReadCtx } from "@/lib/platform/operation";
import type { ClientRow } from "./view";

const {
  workspaceId: _w,
  nameKey: _n,
  searchKey: _s,
  emailKey: _k,
  emailDomain: _e,
  ...columns
} = getTableColumns(clients);

const tags = sql<ClientRow["tags"]>`(
  select ${labelsAsJson}
    from client_tags join tags on tags.workspace_id = client_tags.workspace_id and tags.id = client_tags.tag_id
   where client_tags.workspace_id = clients.workspace_id and client_tags.client_id = clients.id)`;

const primaryContact = sql<ClientRow["primaryContact"]>`(
  select json_build_object('id', contacts.id, 'firstName', first_name, 'lastName', last_name, 'email', contacts.email, 'phone', contacts.phone)
    from contacts
   where contacts.workspace_id = clients.workspace_id and contacts.client_id = clients.id and contacts.is_primary)`;

/** Clients with their tags and primary contact; conditions, order and page are the caller's. */
export const selectClients = (t: ReadCtx) =>
  t.tx
    .select({ ...columns, tags, primaryContact })
    .from(clients)
    .$dynamic();

export const noSuchClient = () => notFound("client.not_found", "There is no such client.");

/** @throws DomainError not_found, for another workspace's client too */
export async function findClient(t: ReadCtx, clientId: string): Promise<ClientRow> {
  const [client] = await selectClients(t).where(eq(clients.id, clientId));
  if (!client) throw noSuchClient();
  return client;
}
