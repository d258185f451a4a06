import { describe, expect, test } from "vitest";
import { call, type Answer } from "../support/api-client";
import { given, type GivenPerson } from "../support/given";
import { givenClient, givenContact, givenTag } from "../support/given-crm";
import { sharedDatabase } from "../support/shared-app";

interface WireContact {
  id: string;
  first_name: string;
  is_primary: boolean;
  version: number;
}

const api = async ({ token }: GivenPerson, method: string, path: string, body?: unknown, headers = {}) => {
  const answer = await call(method, `/api/v1${path}`, {
    bearer: token,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return { ...answer, contact: answer.body.data as WireContact };
};

/** Clients of a workspace whose contacts break the rule of the one primary contact. */
const broken = ({ workspaceId }: GivenPerson) =>
  sharedDatabase().query(
    `select client_id, count(*) filter (where is_primary) as primaries from contacts
      where workspace_id = $1 group by client_id having count(*) filter (where is_primary) <> 1`,
    [workspaceId],
  );

/** Nobody met a defect; a server with too much to do may send people away for a moment. */
const expectOrderly = (answers: Answer[]) =>
  expect(
    answers.map(({ status }) => status).filter((status) => ![200, 201, 204, 404, 409, 503].includes(status)),
  ).toEqual([]);

describe("contacts over HTTP", () => {
  test("are added, read, changed and removed, and have versions of their own", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const list = `/clients/${client.id}/contacts`;
    const added = await api(owner, "POST", list, {
      first_name: "Léa",
      email: "lea@verlaine.example",
      is_primary: false,
    });
    const etag = String(added.headers.get("etag"));
    expect([added.status, etag]).toEqual([201, expect.stringMatching(/^"1\./)]);
    expect(added.body.data).toMatchObject({
      client_id: client.id,
      first_name: "Léa",
      last_name: null,
      is_primary: true,
      email_consent: false,
      tags: [],
    });
    const path = `${list}/${added.contact.id}`;
    const changed = await api(owner, "PUT", path, { last_name: "Noël <b>" }, { "if-match": etag });
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, expect.stringMatching(/^"2\./)]);
    expect((await api(owner, "PATCH", path, { phone: "0612345678" }, { "if-match": etag })).status).toBe(412);
    expect((await api(owner, "DELETE", path, undefined, { "if-match": etag })).status).toBe(412);
    expect((await api(owner, "GET", path, undefined, { "if-none-match": changed.headers.get("etag") })).status).toBe(
      304,
    );
    expect((await api(owner, "GET", `${list}?search=noel`)).body.meta).toMatchObject({ total: 1 });
    expect((await api(owner, "DELETE", path)).status).toBe(204);
    expect((await api(owner, "GET", path)).body).toMatchObject({ code: "contact.not_found" });
    expect((await api(owner, "GET", `/clients/${client.id}`)).body.data).toMatchObject({ version: client.version });
  });

  test("are refused field by field", async () => {
    const owner = await given.workspace();
    const list = `/clients/${(await givenClient(owner)).id}/contacts`;
    const body = { email: "lea@", phone: "12", email_consent: "yes", unsubscribed_at: null, tag_ids: ["x"] };
    const { status, body: refused } = await api(owner, "POST", list, body);
    expect(status).toBe(422);
    const fields = ["email", "email_consent", "first_name", "phone", "tag_ids.0", "unsubscribed_at"];
    expect(Object.keys(refused.errors ?? {}).sort()).toEqual(fields);
    const consent = { first_name: "Léa", email_consent: true };
    expect((await api(owner, "POST", list, consent)).body.errors).toHaveProperty("email_consent_source");
    const later = { ...consent, email_consent_source: "Salon", email_consent_at: "2999-01-01T00:00:00Z" };
    expect((await api(owner, "POST", list, later)).body.errors).toHaveProperty("email_consent_at");
    const demoted = await api(owner, "POST", list, { first_name: "Léa" });
    const refusal = await api(owner, "PATCH", `${list}/${demoted.contact.id}`, { is_primary: false });
    expect(refusal).toMatchObject({
      status: 409,
      body: { code: "contact.primary_needed", errors: { is_primary: [expect.any(String)] } },
    });
  });

  test("are added once however often a request is repeated", async () => {
    const owner = await given.workspace();
    const list = `/clients/${(await givenClient(owner)).id}/contacts`;
    const headers = { "idempotency-key": crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api(owner, "POST", list, { first_name: "Léa" }, headers)),
    );
    expectOrderly(answers);
    expect((await api(owner, "GET", list)).body.meta).toMatchObject({ total: 1 });
  });

  test("are read by an accountant, and not changed", async () => {
    const owner = await given.workspace();
    const accountant = await given.member(owner, "accountant");
    const client = await givenClient(owner);
    const contact = await givenContact(owner, client);
    const path = `/clients/${client.id}/contacts/${contact.id}`;
    expect((await api(accountant, "GET", path)).status).toBe(200);
    for (const [method, body] of [["PATCH", { position: "x" }], ["DELETE"]] as const) {
      expect((await api(accountant, method, path, body)).body.code).toBe("permission.missing");
    }
    const added = await api(accountant, "POST", `/clients/${client.id}/contacts`, { first_name: "x" });
    expect(added).toMatchObject({ status: 403 });
  });
});

describe("one of a client's contacts is primary", () => {
  test("whatever fifty requests do at once", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner);
    const list = `/clients/${client.id}/contacts`;
    const added = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        api(owner, "POST", list, { first_name: `Léa ${index}`, is_primary: index % 3 === 0 }),
      ),
    );
    expectOrderly(added);
    expect(added.filter(({ status }) => status === 201).length).toBeGreaterThan(5);
    expect(await broken(owner)).toEqual([]);
    const answers = await Promise.all(
      added
        .filter(({ status }) => status === 201)
        .map(({ contact }, index) =>
          index % 2 === 0
            ? api(owner, "PATCH", `${list}/${contact.id}`, { is_primary: true })
            : api(owner, "DELETE", `${list}/${contact.id}`),
        ),
    );
    expectOrderly(answers);
    expect(await broken(owner)).toEqual([]);
    const { body } = await api(owner, "GET", `${list}?per_page=100`);
    expect((body.data as WireContact[]).filter(({ is_primary }) => is_primary)).toHaveLength(1);
  });
});

describe("what belongs to another workspace answers like what is not there", () => {
  const told = ({ status, body: { request_id: _, ...body } }: Answer) => ({ status, body });

  test("in path, body and filter", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const [client, theirs] = [await givenClient(owner), await givenClient(stranger)];
    const [contact, foreign] = [await givenContact(owner, client), await givenContact(stranger, theirs)];
    const foreignTag = await givenTag(stranger);
    const list = `/clients/${client.id}/contacts`;
    const unknown = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
    const named = [theirs.id, foreign.id, foreignTag.id] as const;
    const requests = [
      ([id]: readonly string[]) => api(owner, "GET", `/clients/${id}/contacts`),
      ([id]: readonly string[]) => api(owner, "POST", `/clients/${id}/contacts`, { first_name: "Léa" }),
      ([, id]: readonly string[]) => api(owner, "GET", `${list}/${id}`),
      ([, id]: readonly string[]) => api(owner, "PATCH", `${list}/${id}`, { position: "x" }),
      ([, id]: readonly string[]) => api(owner, "DELETE", `${list}/${id}`),
      ([, , id]: readonly string[]) => api(owner, "POST", list, { first_name: "Léa", tag_ids: [id] }),
      ([, , id]: readonly string[]) => api(owner, "PATCH", `${list}/${contact.id}`, { tag_ids: [id] }),
    ];
    for (const request of requests) {
      const answer = await request(named);
      expect(answer.status).toBe(404);
      expect(told(answer)).toEqual(told(await request(unknown)));
    }
    for (const id of [foreignTag.id, crypto.randomUUID()]) {
      expect((await api(owner, "GET", `${list}?filter[tag]=${id}`)).body).toMatchObject({
        data: [],
        meta: { total: 0 },
      });
    }
    expect((await api(stranger, "GET", `/clients/${theirs.id}/contacts/${foreign.id}`)).contact).toMatchObject({
      version: 1,
    });
  });
});
