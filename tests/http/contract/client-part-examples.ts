import { recordActivity } from "@/lib/crm/activities/record-activity";
import { tagClient } from "@/lib/crm/tags/tag-client";
import { given } from "../../support/given";
import { givenClient, givenContact, givenTag } from "../../support/given-crm";
import { owned, type Example, type ExampleMaker } from "./example";

async function withClient(body?: Record<string, unknown>): Promise<Example> {
  const person = await given.workspace();
  const { id } = await givenClient(person);
  return { person, params: { client_id: id }, ...(body ? { body } : {}) };
}

async function withContact(body?: Record<string, unknown>): Promise<Example> {
  const person = await given.workspace();
  const client = await givenClient(person);
  const contact = await givenContact(person, client);
  return { person, params: { client_id: client.id, contact_id: contact.id }, ...(body ? { body } : {}) };
}

async function withTag(body?: Record<string, unknown>): Promise<Example> {
  const person = await given.workspace();
  return { person, params: { tag_id: (await givenTag(person)).id }, ...(body ? { body } : {}) };
}

async function withTwoTags(): Promise<Example> {
  const person = await given.workspace();
  const [tag, into] = [await givenTag(person), await givenTag(person)];
  return { person, params: { tag_id: tag.id }, body: { into_tag_id: into.id } };
}

async function withTaggedClient(): Promise<Example> {
  const person = await given.workspace();
  const [client, tag] = [await givenClient(person), await givenTag(person)];
  await tagClient(person.ctx, { clientId: client.id, tagIds: [tag.id] });
  return { person, params: { client_id: client.id, tag_id: tag.id } };
}

async function withEntry(body?: Record<string, unknown>): Promise<Example> {
  const person = await given.workspace();
  const { id: clientId } = await givenClient(person);
  const { id } = await recordActivity(person.ctx, { clientId, type: "note", text: "Devis promis pour lundi" });
  return { person, params: { client_id: clientId, activity_id: id }, ...(body ? { body } : {}) };
}

/** Of what belongs to clients: contacts, tags, timelines. */
export const CLIENT_PART_EXAMPLES: Record<string, ExampleMaker> = {
  "GET /api/v1/clients/{client_id}/contacts": () => withContact(),
  "POST /api/v1/clients/{client_id}/contacts": () =>
    withClient({ first_name: "Léa", last_name: "Marchand", email_consent: true, email_consent_source: "Salon" }),
  "GET /api/v1/clients/{client_id}/contacts/{contact_id}": () => withContact(),
  "PATCH /api/v1/clients/{client_id}/contacts/{contact_id}": () => withContact({ position: "Gérante", tag_ids: [] }),
  "DELETE /api/v1/clients/{client_id}/contacts/{contact_id}": () => withContact(),
  "POST /api/v1/clients/{client_id}/tags": () => withClient({ name: "Fidèle" }),
  "DELETE /api/v1/clients/{client_id}/tags/{tag_id}": withTaggedClient,
  "GET /api/v1/clients/{client_id}/activities": () => withEntry(),
  "POST /api/v1/clients/{client_id}/activities": () =>
    withClient({
      type: "call",
      text: "Rappeler lundi",
      occurred_at: "2026-03-02T09:30:00+01:00",
      duration_minutes: 12,
    }),
  "PATCH /api/v1/clients/{client_id}/activities/{activity_id}": () => withEntry({ text: "Devis envoyé" }),
  "DELETE /api/v1/clients/{client_id}/activities/{activity_id}": () => withEntry(),
  "GET /api/v1/tags": owned(),
  "POST /api/v1/tags": owned({ name: "Presse", color: "amber" }),
  "GET /api/v1/tags/{tag_id}": () => withTag(),
  "PATCH /api/v1/tags/{tag_id}": () => withTag({ name: "Journalistes", color: "teal" }),
  "DELETE /api/v1/tags/{tag_id}": () => withTag(),
  "POST /api/v1/tags/{tag_id}/merge": withTwoTags,
};
