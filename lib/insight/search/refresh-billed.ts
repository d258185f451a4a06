import { sql } from "drizzle-orm";
import { inWorkspace } from "@/db/workspace";
import { DOCUMENT_KINDS } from "@/lib/catalog/document-kinds";
import { refreshDocuments } from "./refresh-documents";

const CHUNK = 500;

/** Entries of documents that stand with one of these clients and name it otherwise, or are not its own any more. */
const staleEntries = (workspaceId: string, clientIds: readonly string[]): Promise<string[]> =>
  inWorkspace({ workspaceId, userId: null }, "read", async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select entry.record_id as id
        from search_documents entry left join clients on clients.id = entry.client_id
       where entry.client_id = any(${sql.param(clientIds)}::uuid[]) and entry.kind = any(${sql.param(DOCUMENT_KINDS)}::text[])
         and (entry.subtitle is distinct from clients.name
           or not exists (
             select from documents where documents.id = entry.record_id and documents.client_id = entry.client_id))
       limit ${CHUNK}`);
    return rows.map(({ id }) => id);
  });

/**
 * Refreshes quotes, invoices and credit notes whose client has another name now, or was merged into or separated from another.
 * @returns whether there may be more
 */
export async function refreshBilled(workspaceId: string, clientIds: readonly string[]): Promise<boolean> {
  const documentIds = await staleEntries(workspaceId, clientIds);
  await refreshDocuments(workspaceId, { documentIds });
  return documentIds.length === CHUNK;
}
