import { describe, expect, test } from "vitest";
import { call, type Answer } from "../support/api-client";
import { given, type GivenPerson } from "../support/given";
import { givenClient, givenTag } from "../support/given-crm";
import { sharedDatabase } from "../support/shared-app";

interface WireTag {
  id: string;
  name: string;
  color: string;
  clients: number;
}

const api = async (bearer: string, method: string, path: string, body?: unknown, headers = {}) => {
  const answer = await call(method, `/api/v1${path}`, { bearer, headers, ...(body === undefined ? {} : { body }) });
  return { ...answer, tag: answer.body.data as WireTag, tags: answer.body.data as WireTag[] };
};

const namesOf = (tags: readonly { name: string }[]) => tags.map(({ name }) => name);

const tagsIn = ({ workspaceId }: GivenPerson) =>
  sharedDatabase().query<{ name: string }>(`select name from tags where workspace_id = $1`, [workspaceId]);

describe("tags over HTTP", () => {
  test("are added, listed, renamed, merged and removed", async () => {
    const { token } = await given.workspace();
    const vip = await api(token, "POST", "/tags", { name: "VIP" });
    expect(vip).toMatchObject({ status: 201, tag: { name: "VIP", clients: 0, contacts: 0 } });
    const press = await api(token, "POST", "/tags", { name: "Presse", color: "pink" });
    expect((await api(token, "GET", "/tags?sort=-name")).tags.map(({ name }) => name)).toEqual(["VIP", "Presse"]);
    const renamed = await api(token, "PUT", `/tags/${press.tag.id}`, { name: "Journalistes" });
    expect(renamed.tag).toMatchObject({ name: "Journalistes", color: "pink" });
    const merged = await api(token, "POST", `/tags/${vip.tag.id}/merge`, { into_tag_id: press.tag.id });
    expect(merged).toMatchObject({ status: 200, tag: { id: press.tag.id } });
    expect((await api(token, "GET", `/tags/${vip.tag.id}`)).body.code).toBe("tag.not_found");
    expect((await api(token, "DELETE", `/tags/${press.tag.id}`)).status).toBe(204);
    expect((await api(token, "GET", "/tags")).body).toMatchObject({ data: [], meta: { total: 0 } });
  });

  test("have names of their own, and are told so by the field", async () => {
    const { token } = await given.workspace();
    await api(token, "POST", "/tags", { name: "VIP" });
    const taken = await api(token, "POST", "/tags", { name: "vip" });
    expect(taken).toMatchObject({
      status: 409,
      body: { code: "tag.name_taken", errors: { name: [expect.any(String)] } },
    });
    const wrong: [object, string][] = [
      [{ name: "" }, "name"],
      [{ name: "x".repeat(51) }, "name"],
      [{ name: "a\nb" }, "name"],
      [{ name: "A", color: "#ff0000" }, "color"],
      [{ name: "A", clients: 3 }, "clients"],
    ];
    for (const [body, field] of wrong) {
      const refused = await api(token, "POST", "/tags", body);
      expect([refused.status, Object.keys(refused.body.errors ?? {})]).toEqual([422, [field]]);
    }
  });

  test("are put on a client by name or by id, and taken off", async () => {
    const owner = await given.workspace();
    const { token } = owner;
    const path = `/clients/${(await givenClient(owner)).id}/tags`;
    const named = await api(token, "POST", path, { name: "Fidèle" });
    expect([named.status, namesOf(named.tags)]).toEqual([200, ["Fidèle"]]);
    const { id } = await givenTag(owner, "Salon");
    expect(namesOf((await api(token, "POST", path, { tag_ids: [id] })).tags)).toEqual(["Fidèle", "Salon"]);
    expect(namesOf((await api(token, "DELETE", `${path}/${id}`)).tags)).toEqual(["Fidèle"]);
    expect(namesOf((await api(token, "DELETE", `${path}/${id}`)).tags)).toEqual(["Fidèle"]);
    for (const body of [{}, { name: "A", tag_ids: [id] }, { tag_ids: [] }]) {
      expect(await api(token, "POST", path, body)).toMatchObject({ status: 422 });
    }
  });

  test("are made by whoever may, and put on clients by whoever may change clients", async () => {
    const owner = await given.workspace();
    const accountant = await given.member(owner, "accountant");
    const path = `/clients/${(await givenClient(owner)).id}/tags`;
    const { id } = await givenTag(owner, "VIP");
    expect((await api(accountant.token, "GET", "/tags")).status).toBe(200);
    const asks: [string, string, object?][] = [
      ["POST", "/tags", { name: "x" }],
      ["PATCH", `/tags/${id}`, { name: "x" }],
      ["DELETE", `/tags/${id}`],
      ["POST", `/tags/${id}/merge`, { into_tag_id: id }],
      ["POST", path, { name: "VIP" }],
      ["DELETE", `${path}/${id}`],
    ];
    for (const [method, address, body] of asks) {
      const refused = await api(accountant.token, method, address, body);
      expect([refused.status, refused.body.code]).toEqual([403, "permission.missing"]);
    }
    const clientsOnly = await given.token(owner, "personal", ["clients:read", "clients:write"]);
    expect(await api(clientsOnly, "POST", path, { name: "vip" })).toMatchObject({ status: 200 });
    expect(await api(clientsOnly, "POST", path, { name: "Nouvelle" })).toMatchObject({ status: 403 });
    expect(namesOf(await tagsIn(owner))).toEqual(["VIP"]);
  });
});

describe("of many at once", () => {
  test("twenty who need the same new tag make one", async () => {
    const owner = await given.workspace();
    const clients = [];
    for (let count = 0; count < 20; count += 1) clients.push(await givenClient(owner));
    const answers = await Promise.all(
      clients.map(({ id }, index) =>
        api(owner.token, "POST", `/clients/${id}/tags`, { name: index % 2 === 0 ? "Salon" : "SALON" }),
      ),
    );
    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    expect(await tagsIn(owner)).toHaveLength(1);
    const done = answers.filter(({ status }) => status === 200);
    expect(new Set(done.map(({ tags }) => tags[0]?.id)).size).toBe(1);
  });

  test("twenty who add the same tag add it once, with one key or with none", async () => {
    const owner = await given.workspace();
    const add = (headers = {}) => api(owner.token, "POST", "/tags", { name: "Salon" }, headers);
    const racing = await Promise.all(Array.from({ length: 20 }, () => add()));
    expect(racing.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(racing.filter(({ status }) => ![201, 409, 503].includes(status))).toEqual([]);
    expect(await tagsIn(owner)).toHaveLength(1);
  });
});

describe("tags of another workspace answer like none", () => {
  const told = ({ status, body: { request_id: _, ...body } }: Answer) => ({ status, body });

  test("in path and body", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const { token } = owner;
    const [client, theirs] = [await givenClient(owner), await givenClient(stranger)];
    const [mine, foreign] = [await givenTag(owner), await givenTag(stranger)];
    const requests: ((tag: string, client: string) => Promise<Answer>)[] = [
      (tag) => api(token, "GET", `/tags/${tag}`),
      (tag) => api(token, "PATCH", `/tags/${tag}`, { name: "x" }),
      (tag) => api(token, "DELETE", `/tags/${tag}`),
      (tag) => api(token, "POST", `/tags/${tag}/merge`, { into_tag_id: mine.id }),
      (tag) => api(token, "POST", `/tags/${mine.id}/merge`, { into_tag_id: tag }),
      (tag) => api(token, "POST", `/clients/${client.id}/tags`, { tag_ids: [mine.id, tag] }),
      (tag) => api(token, "DELETE", `/clients/${client.id}/tags/${tag}`),
      (_, id) => api(token, "POST", `/clients/${id}/tags`, { tag_ids: [mine.id] }),
      (_, id) => api(token, "POST", `/clients/${id}/tags`, { name: "Nouvelle" }),
      (_, id) => api(token, "DELETE", `/clients/${id}/tags/${mine.id}`),
    ];
    for (const request of requests) {
      const answer = await request(foreign.id, theirs.id);
      expect(answer.status).toBe(404);
      expect(told(answer)).toEqual(told(await request(crypto.randomUUID(), crypto.randomUUID())));
    }
    expect((await api(stranger.token, "GET", `/tags/${foreign.id}`)).tag).toMatchObject({ name: foreign.name });
    expect((await api(token, "GET", "/tags")).tags).toMatchObject([{ id: mine.id, clients: 0 }]);
    for (const tag of [foreign.id, crypto.randomUUID()]) {
      for (const name of ["tag", "tag_all"]) {
        expect((await api(token, "GET", `/clients?filter[${name}]=${tag}`)).body.data).toEqual([]);
      }
    }
  });
});
