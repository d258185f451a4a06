import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { contacts } from "@/db/schema/crm/contacts";
import { inWorkspace } from "@/db/workspace";
import { asDomainError } from "@/lib/platform/errors/present";
import { given, type GivenPerson } from "@/tests/support/given";
import { givenClient, givenContact } from "@/tests/support/given-crm";
import { removeContact } from "./remove-contact";
import { updateContact } from "./update-contact";
import type { ContactRow } from "./view";

const contactsOf = ({ ctx }: GivenPerson, clientId: string) =>
  inWorkspace(ctx.actor, "read", (tx) =>
    tx.select().from(contacts).where(eq(contacts.clientId, clientId)).orderBy(contacts.createdAt, contacts.id),
  );

const primariesOf = async (owner: GivenPerson, clientId: string) =>
  (await contactsOf(owner, clientId)).filter(({ isPrimary }) => isPrimary).map(({ id }) => id);

/** Runs all at once; a client that many change at once may send some away for a moment, and nothing else. */
async function together(work: Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) {
    if (result.status === "rejected") {
      expect(["contact.not_found", "contact.primary_needed", "database.busy", "database.unavailable"]).toContain(
        asDomainError(result.reason)?.code,
      );
    }
  }
}

const times = <Result>(count: number, work: (index: number) => Promise<Result>) =>
  Array.from({ length: count }, (_, index) => work(index));

describe("of a client's contacts one is the primary one", () => {
  it("the first, whatever was asked, and then whoever is made it", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const first = await givenContact(owner, client, { isPrimary: false });
    expect(first).toMatchObject({ isPrimary: true, version: 1 });
    const second = await givenContact(owner, client);
    expect(second.isPrimary).toBe(false);
    const third = await givenContact(owner, client, { isPrimary: true });
    expect(await primariesOf(owner, client.id)).toEqual([third.id]);
    const made = await updateContact(owner.ctx, { clientId: client.id, contactId: second.id, isPrimary: true });
    expect(made).toMatchObject({ isPrimary: true, version: 2 });
    expect(await primariesOf(owner, client.id)).toEqual([second.id]);
    // The one who was it once and lost it changed too: nobody overwrites that unseen.
    const versions = (await contactsOf(owner, client.id)).map(({ version }) => version);
    expect(versions).toEqual([2, 2, 2]);
  });

  it("is not given up without another one", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const { id: contactId } = await givenContact(owner, client);
    await givenContact(owner, client);
    const refusal = { kind: "conflict", code: "contact.primary_needed", issues: [{ path: "isPrimary" }] };
    await expect(updateContact(owner.ctx, { clientId: client.id, contactId, isPrimary: false })).rejects.toMatchObject(
      refusal,
    );
    expect(await primariesOf(owner, client.id)).toEqual([contactId]);
  });

  it("is followed by the one who has been there longest", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const [one, two, three] = [
      await givenContact(owner, client),
      await givenContact(owner, client),
      await givenContact(owner, client, { isPrimary: true }),
    ];
    const remove = ({ id: contactId }: ContactRow) => removeContact(owner.ctx, { clientId: client.id, contactId });
    await remove(three);
    expect(await primariesOf(owner, client.id)).toEqual([one.id]);
    await remove(one);
    expect(await primariesOf(owner, client.id)).toEqual([two.id]);
    await remove(two);
    expect(await contactsOf(owner, client.id)).toEqual([]);
  });

  it("of fifty added at once, all asking to be it", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    await together(times(50, (index) => givenContact(owner, client, { isPrimary: index % 2 === 0 })));
    expect((await contactsOf(owner, client.id)).length).toBeGreaterThan(0);
    expect(await primariesOf(owner, client.id)).toHaveLength(1);
  });

  it("of many made it and removed at once, over and over", async () => {
    const owner = await given.workspace();
    for (let round = 0; round < 5; round += 1) {
      const client = await givenClient(owner);
      const clientId = client.id;
      const people: ContactRow[] = [];
      for (let count = 0; count < 12; count += 1) people.push(await givenContact(owner, client));
      await together(
        people.flatMap(({ id: contactId }, index) => [
          updateContact(owner.ctx, { clientId, contactId, isPrimary: true }),
          ...(index % 3 === 0 ? [givenContact(owner, client, { isPrimary: true })] : []),
          ...(index % 2 === 0 ? [removeContact(owner.ctx, { clientId, contactId })] : []),
          updateContact(owner.ctx, { clientId, contactId, isPrimary: index % 4 === 0, position: "Gérant" }),
        ]),
      );
      expect(await primariesOf(owner, clientId)).toHaveLength(1);
    }
  });

  it("of many removed at once: whoever is left is it", async () => {
    const owner = await given.workspace();
    for (let round = 0; round < 6; round += 1) {
      const client = await givenClient(owner);
      const people: ContactRow[] = [];
      for (let count = 0; count < 12; count += 1) people.push(await givenContact(owner, client));
      const leaving = people.slice(0, round % 2 === 0 ? 11 : 12);
      await together(leaving.map(({ id: contactId }) => removeContact(owner.ctx, { clientId: client.id, contactId })));
      const left = await contactsOf(owner, client.id);
      expect(left.filter(({ isPrimary }) => isPrimary)).toHaveLength(left.length === 0 ? 0 : 1);
    }
  });
});
