import { describe, expect, it } from "vitest";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { getClient } from "@/lib/crm/clients/get-client";
import { removeTag } from "@/lib/crm/tags/remove-tag";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import { given, type GivenPerson } from "@/tests/support/given";
import { givenClient, givenContact, givenTag } from "@/tests/support/given-crm";
import { getContact } from "./get-contact";
import { listContacts } from "./list-contacts";
import { removeContact } from "./remove-contact";
import { updateContact } from "./update-contact";

const MARCH = new Date("2026-03-01T10:00:00Z");
const at = (person: GivenPerson, instant: Date): GivenPerson => ({
  ...person,
  ctx: { ...person.ctx, now: () => instant },
});

const eventsOf = async ({ ctx }: GivenPerson, clientId: string) =>
  (await listAuditEvents(ctx, { perPage: 100, sort: "occurredAt" })).items
    .filter(({ subjectId, type }) => subjectId === clientId && type.startsWith("contact."))
    .map(({ type, payload }) => [type, payload["name"], payload["fields"]]);

describe("a contact", () => {
  it("is changed field by field, told once, and only when something changed", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const { id: contactId } = await givenContact(owner, client, { firstName: "Léa", lastName: "Noël" });
    const ref = { clientId: client.id, contactId };
    await updateContact(owner.ctx, { ...ref, lastName: "Noël", email: "", isPrimary: true });
    expect(await updateContact(owner.ctx, { ...ref, lastName: "", phone: "+33 6 12 34 56 78" })).toMatchObject({
      firstName: "Léa",
      lastName: null,
      phone: "+33 6 12 34 56 78",
      version: 2,
    });
    await removeContact(owner.ctx, ref);
    await expect(getContact(owner.ctx, ref)).rejects.toMatchObject({ code: "contact.not_found" });
    expect(await eventsOf(owner, client.id)).toEqual([
      ["contact.created", "Léa Noël", undefined],
      ["contact.updated", "Léa", ["lastName", "phone"]],
      ["contact.removed", "Léa", undefined],
    ]);
    // A client is not another one because of its contacts.
    expect(await getClient(owner.ctx, { clientId: client.id })).toMatchObject({ version: client.version });
  });

  it("is not changed or removed by somebody who saw another version", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const { id: contactId } = await givenContact(owner, client);
    const ref = { clientId: client.id, contactId };
    await updateContact(owner.ctx, { ...ref, version: 1, position: "Gérante" });
    const refusal = { kind: "conflict", code: "request.precondition_failed" };
    await expect(updateContact(owner.ctx, { ...ref, version: 1, position: "x" })).rejects.toMatchObject(refusal);
    await expect(removeContact(owner.ctx, { ...ref, version: 1 })).rejects.toMatchObject(refusal);
    expect(await getContact(owner.ctx, ref)).toMatchObject({ position: "Gérante" });
  });

  it("belongs to its client and no other, in this workspace and no other", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const [client, other] = [await givenClient(owner), await givenClient(owner)];
    const { id: contactId } = await givenContact(owner, client);
    const refusal = { kind: "not_found", code: "contact.not_found" };
    await expect(updateContact(owner.ctx, { clientId: other.id, contactId })).rejects.toMatchObject(refusal);
    await expect(removeContact(owner.ctx, { clientId: other.id, contactId })).rejects.toMatchObject(refusal);
    await expect(getContact(stranger.ctx, { clientId: client.id, contactId })).rejects.toMatchObject(refusal);
    const noClient = { kind: "not_found", code: "client.not_found" };
    await expect(removeContact(stranger.ctx, { clientId: client.id, contactId })).rejects.toMatchObject(noClient);
    await expect(givenContact(stranger, client)).rejects.toMatchObject(noClient);
    await expect(listContacts(stranger.ctx, { clientId: client.id })).rejects.toMatchObject(noClient);
  });

  it("may be added to an archived client", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    await archiveClient(owner.ctx, { clientId: client.id });
    expect(await givenContact(owner, client)).toMatchObject({ isPrimary: true });
  });
});

describe("consent", () => {
  it("is dated, now unless told when, and needs to say how it came about", async () => {
    const owner = at(await given.workspace(), MARCH);
    const client = await givenClient(owner);
    await expect(givenContact(owner, client, { emailConsent: true })).rejects.toMatchObject({
      kind: "invalid",
      issues: [{ path: "emailConsentSource", code: "contact.consent_source" }],
    });
    const salon = { emailConsent: true, emailConsentSource: "Salon de Lyon", smsConsent: true };
    const contact = await givenContact(owner, client, {
      ...salon,
      smsConsentAt: "2025-12-24T10:00:00+01:00",
      smsConsentSource: "Formulaire",
    });
    expect(contact).toMatchObject({
      emailConsentAt: MARCH,
      emailConsentSource: "Salon de Lyon",
      smsConsentAt: new Date("2025-12-24T09:00:00Z"),
      smsConsentSource: "Formulaire",
    });
  });

  it("is not given tomorrow", async () => {
    const owner = at(await given.workspace(), MARCH);
    const client = await givenClient(owner);
    const consent = { emailConsent: true, emailConsentSource: "x", emailConsentAt: "2026-03-01T10:06:00Z" };
    await expect(givenContact(owner, client, consent)).rejects.toMatchObject({
      kind: "invalid",
      issues: [{ path: "emailConsentAt", code: "date.in_future" }],
    });
    expect(await givenContact(owner, client, { ...consent, emailConsentAt: "2026-03-01T10:04:00Z" })).toBeTruthy();
  });

  it("is withdrawn with a date, and how it was given stays known", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const consent = { emailConsent: true, emailConsentSource: "Salon", emailConsentAt: "2026-01-01T00:00:00Z" };
    const { id: contactId } = await givenContact(owner, client, consent);
    const ref = { clientId: client.id, contactId };
    const unchanged = await updateContact(owner.ctx, { ...ref, emailConsent: true, emailConsentSource: "" });
    expect(unchanged).toMatchObject({ version: 1, emailConsentSource: "Salon" });
    const later = at(owner, MARCH).ctx;
    expect(await updateContact(later, { ...ref, emailConsent: false, emailConsentSource: null })).toMatchObject({
      emailConsent: false,
      emailConsentAt: MARCH,
      emailConsentSource: "Salon",
    });
  });

  it.each(["unsubscribedAt", "optedOutAt"])("%s is the person's own word", async (field) => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const { id: contactId } = await givenContact(owner, client);
    const change = { clientId: client.id, contactId, [field]: null };
    await expect(updateContact(owner.ctx, change)).rejects.toMatchObject({ issues: [{ path: field }] });
  });
});

describe("tags of a contact", () => {
  it("are replaced as a whole", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const [vip, presse, salon] = [
      await givenTag(owner, "VIP"),
      await givenTag(owner, "Presse"),
      await givenTag(owner, "Salon"),
    ];
    const { id: contactId } = await givenContact(owner, client, { tagIds: [vip.id, presse.id, vip.id] });
    const ref = { clientId: client.id, contactId };
    const names = async () => (await getContact(owner.ctx, ref)).tags.map(({ name }) => name);
    expect(await names()).toEqual(["Presse", "VIP"]);
    await updateContact(owner.ctx, { ...ref, tagIds: [presse.id, vip.id] });
    expect(await eventsOf(owner, client.id)).toHaveLength(1);
    await updateContact(owner.ctx, { ...ref, tagIds: [salon.id, vip.id] });
    expect(await names()).toEqual(["Salon", "VIP"]);
    expect(await listContacts(owner.ctx, { clientId: client.id, filter: { tag: presse.id } })).toMatchObject({
      total: 0,
    });
    expect(await listContacts(owner.ctx, { clientId: client.id, filter: { tag: vip.id } })).toMatchObject({ total: 1 });
    await removeTag(owner.ctx, { tagId: vip.id });
    expect(await names()).toEqual(["Salon"]);
    expect((await updateContact(owner.ctx, { ...ref, tagIds: [] })).tags).toEqual([]);
  });

  it("are tags of this workspace", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const client = await givenClient(owner);
    const [mine, theirs] = [await givenTag(owner), await givenTag(stranger)];
    for (const unknown of [theirs.id, crypto.randomUUID()]) {
      await expect(givenContact(owner, client, { tagIds: [mine.id, unknown] })).rejects.toMatchObject({
        kind: "not_found",
        code: "tag.not_found",
        issues: [{ path: "tagIds.1" }],
      });
    }
    expect(await listContacts(owner.ctx, { clientId: client.id })).toMatchObject({ total: 0 });
  });
});

describe("the contacts of a client", () => {
  it("are found without regard to case and accents, and sorted by last name", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    await givenContact(owner, client, { firstName: "Zoé", lastName: "Émery" });
    await givenContact(owner, client, { firstName: "Alain", lastName: "Fabre", email: "alain@fabre.example" });
    await givenContact(owner, client, { firstName: "Édith", lastName: null, position: "Directrice" });
    const found = async (input: object) =>
      (await listContacts(owner.ctx, { clientId: client.id, ...input })).items.map(({ firstName }) => firstName);
    expect(await found({})).toEqual(["Édith", "Zoé", "Alain"]);
    expect(await found({ sort: "-name" })).toEqual(["Alain", "Zoé", "Édith"]);
    expect(await found({ search: "zoe emery" })).toEqual(["Zoé"]);
    expect(await found({ search: "FABRE.EX" })).toEqual(["Alain"]);
    expect(await found({ search: "directrice" })).toEqual(["Édith"]);
    expect(await found({ search: "%" })).toEqual([]);
  });
});
