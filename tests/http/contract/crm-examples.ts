import { createClient } from "@/lib/crm/clients/create-client";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { given } from "../../support/given";
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

/** Of clients and what belongs to them. */
export const CRM_EXAMPLES: Record<string, ExampleMaker> = {
  "GET /api/v1/clients": owned(),
  "POST /api/v1/clients": owned({ name: "Maison Verlaine", email: "bonjour@maison-verlaine.example", country: "FR" }),
  "GET /api/v1/clients/{client_id}": () => withClient(),
  "PATCH /api/v1/clients/{client_id}": () => withClient({ city: "Paris", payment_terms_days: 45 }),
  "DELETE /api/v1/clients/{client_id}": () => withClient(),
  "POST /api/v1/clients/{client_id}/restore": () => withArchivedClient(),
};
