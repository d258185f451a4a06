import { bulkChanges } from "@/db/schema/crm/bulk-changes";
import { inWorkspace } from "@/db/workspace";
import { createClient } from "@/lib/crm/clients/create-client";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { bulkChangeClients } from "@/lib/crm/bulk/bulk-change-clients";
import { mergeClients } from "@/lib/portability/merges/merge-clients";
import { only } from "@/lib/kernel/only";
import { given, type GivenPerson } from "../../support/given";
import { CLIENT_PART_EXAMPLES } from "./client-part-examples";
import { owned, type Example, type ExampleMaker } from "./example";

async function withClient(body?: Record<string, unknown>): Promise<Example> {
  const person = await given.workspace();
  const { id } = await createClient(person.ctx, { name: "Maison Verlaine" });
  return { person, params: { client_id: id }, ...(body ? { body } : {}) };
}

async function withArchivedClient(): Promise<Example> {
  const example = await withClient();
  await archiveClient(example.person.ctx, { clientId: example.params?.["client_id"] });
  return example;
}

async function withTwoClients(): Promise<{ person: GivenPerson; kept_id: string; merged_id: string }> {
  const person = await given.workspace();
  const [kept, merged] = await Promise.all(
    ["Verlaine", "Verlaine SARL"].map((name) => createClient(person.ctx, { name })),
  );
  return { person, kept_id: kept?.id ?? "", merged_id: merged?.id ?? "" };
}

async function withMerge(): Promise<Example> {
  const { person, kept_id, merged_id } = await withTwoClients();
  const { mergeId } = await mergeClients(person.ctx, { keptId: kept_id, mergedId: merged_id });
  return { person, params: { merge_id: mergeId } };
}

async function withBulkChange(): Promise<Example> {
  const { person } = await withClient();
  const change = { kind: "set_status", status: "inactive" };
  const { id } = await bulkChangeClients(person.ctx, { selection: { filter: {} }, change });
  return { person, params: { bulk_change_id: id } };
}

/** One whose job never comes: it would be done before it could be cancelled. */
async function withQueuedBulkChange(): Promise<Example> {
  const person = await given.workspace();
  const values = {
    workspaceId: person.workspaceId,
    change: { kind: "archive" },
    status: "queued" as const,
    total: 101,
  };
  const { id } = await inWorkspace(person.ctx.actor, "write", async (tx) =>
    only(await tx.insert(bulkChanges).values(values).returning()),
  );
  return { person, params: { bulk_change_id: id } };
}

/** Of clients and what belongs to them. */
export const CRM_EXAMPLES: Record<string, ExampleMaker> = {
  "GET /api/v1/bulk-changes": owned(),
  "GET /api/v1/bulk-changes/{bulk_change_id}": () => withBulkChange(),
  "POST /api/v1/bulk-changes/{bulk_change_id}/cancel": withQueuedBulkChange,
  "POST /api/v1/bulk-changes/{bulk_change_id}/undo": () => withBulkChange(),
  "GET /api/v1/clients": owned(),
  "POST /api/v1/clients": owned({ name: "Maison Verlaine", email: "bonjour@maison-verlaine.example", country: "FR" }),
  "GET /api/v1/clients/{client_id}": () => withClient(),
  "PATCH /api/v1/clients/{client_id}": () => withClient({ city: "Paris", payment_terms_days: 45 }),
  "DELETE /api/v1/clients/{client_id}": () => withClient(),
  "POST /api/v1/clients/bulk": owned({
    selection: { filter: { status: "active" }, search: "maison" },
    change: { kind: "archive" },
  }),
  "GET /api/v1/clients/duplicates": owned(),
  "POST /api/v1/clients/merge": async () => {
    const { person, ...body } = await withTwoClients();
    return { person, body };
  },
  "POST /api/v1/clients/merges/{merge_id}/undo": withMerge,
  "GET /api/v1/clients/{client_id}/merges": () => withClient(),
  "POST /api/v1/clients/{client_id}/restore": () => withArchivedClient(),
  ...CLIENT_PART_EXAMPLES,
  "GET /api/v1/search": owned(),
};
