import { describe, expect, test } from "vitest";
import { call } from "../support/api-client";
import { given, type GivenPerson } from "../support/given";

interface WireClient {
  id: string;
  name: string;
  reference: string;
  version: number;
  archived_at: string | null;
}

const api = async ({ token }: GivenPerson, method: string, path: string, body?: unknown, headers = {}) => {
  const answer = await call(method, `/api/v1${path}`, {
    bearer: token,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return { ...answer, client: answer.body.data as WireClient };
};

describe("clients over HTTP", () => {
  test("are added, read, changed, archived and restored", async () => {
    const owner = await given.workspace();
    const name = `A < B & "C"`;
    const added = await api(owner, "POST", "/clients", { name, email: "a@b.example", payment_terms_days: 30 });
    expect(added.status).toBe(201);
    expect(added.headers.get("etag")).toMatch(/^"1\.[0-9a-f]{12}"$/);
    expect(added.body.data).toMatchObject({
      name,
      reference: expect.stringMatching(/^CLI-\d{4}-0001$/),
      email: "a@b.example",
    });
    const path = `/clients/${added.client.id}`;
    const changed = await api(owner, "PUT", path, { city: "Rouen" });
    expect(changed.body.data).toMatchObject({ name, city: "Rouen", version: 2, payment_terms_days: 30 });
    expect((await api(owner, "DELETE", path)).status).toBe(204);
    expect((await api(owner, "GET", "/clients")).body.data).toEqual([]);
    expect((await api(owner, "GET", path)).client.archived_at).not.toBeNull();
    expect((await api(owner, "POST", `${path}/restore`)).client.archived_at).toBeNull();
    expect((await api(owner, "GET", "/clients")).body.meta).toMatchObject({ total: 1, last_page: 1 });
  });

  test("answer 304 to whoever has the version, and 412 to a change based on another", async () => {
    const owner = await given.workspace();
    const { client } = await api(owner, "POST", "/clients", { name: "A" });
    const path = `/clients/${client.id}`;
    const etag = String((await api(owner, "GET", path)).headers.get("etag"));
    const known = await api(owner, "GET", path, undefined, { "if-none-match": `"0", W/${etag}` });
    expect([known.status, known.text, known.headers.get("etag")]).toEqual([304, "", etag]);
    // What is shown with a client belongs to the answer, though not to the version.
    await api(owner, "POST", `${path}/tags`, { name: "VIP" });
    const tagged = await api(owner, "GET", path, undefined, { "if-none-match": etag });
    expect([tagged.status, tagged.client.version]).toEqual([200, 1]);
    const changed = await api(owner, "PATCH", path, { city: "Lyon" }, { "if-match": etag });
    expect(changed.headers.get("etag")).toMatch(/^"2\./);
    for (const [method, body] of [
      ["PATCH", { city: "Nice" }],
      ["DELETE", undefined],
    ] as const) {
      const stale = await api(owner, method, path, body, { "if-match": etag });
      expect([stale.status, stale.body.code]).toEqual([412, "request.precondition_failed"]);
      expect((await api(owner, method, path, body, { "if-match": '"never"' })).status).toBe(412);
    }
    expect((await api(owner, "GET", path, undefined, { "if-none-match": etag })).body.data).toMatchObject({
      city: "Lyon",
    });
    expect((await api(owner, "PATCH", path, { city: "Nice" }, { "if-match": "*" })).status).toBe(200);
  });

  test("name the refused field, change nothing and ignore nothing", async () => {
    const owner = await given.workspace();
    const cases: [unknown, string][] = [
      [{}, "name"],
      [{ name: "A", siret: "12345678901234" }, "siret"],
      [{ name: "A", delivery_address: { city: "x".repeat(81) } }, "delivery_address.city"],
      [{ name: "A", id: "0198c0de-0000-7000-8000-000000000001" }, "id"],
      [{ name: "A", workspace_id: owner.workspaceId }, "workspace_id"],
      [{ name: "A", archived_at: "2026-01-01T00:00:00Z" }, "archived_at"],
    ];
    for (const [body, field] of cases) {
      const answer = await api(owner, "POST", "/clients", body);
      expect([answer.status, Object.keys(answer.body.errors ?? {})], JSON.stringify(body)).toEqual([422, [field]]);
    }
    expect((await api(owner, "GET", "/clients")).body.meta).toMatchObject({ total: 0 });
    const taken = await api(owner, "POST", "/clients", { name: "A", external_reference: "X" });
    expect(taken.status).toBe(201);
    const second = await api(owner, "POST", "/clients", { name: "B", external_reference: "X" });
    expect([second.status, Object.keys(second.body.errors ?? {})]).toEqual([409, ["external_reference"]]);
  });

  test("are added once for a request sent twice", async () => {
    const owner = await given.workspace();
    const key = { "idempotency-key": "one" };
    const twice = [
      await api(owner, "POST", "/clients", { name: "A" }, key),
      await api(owner, "POST", "/clients", { name: "A" }, key),
    ];
    expect(twice.map(({ status, client }) => [status, client.id])).toEqual(twice.map(() => [201, twice[0]?.client.id]));
    expect(twice[1]?.headers.get("idempotent-replayed")).toBe("true");
    expect((await api(owner, "POST", "/clients", { name: "B" }, key)).status).toBe(422);
    expect((await api(owner, "GET", "/clients")).body.meta).toMatchObject({ total: 1 });
  });

  test("of another workspace answer exactly like unknown ones", async () => {
    const [mine, theirs] = [await given.workspace(), await given.workspace()];
    const { client } = await api(theirs, "POST", "/clients", { name: "À eux" });
    const unknown = crypto.randomUUID();
    for (const [method, tail, body] of [
      ["GET", ""],
      ["PATCH", "", { name: "À moi" }],
      ["DELETE", ""],
      ["POST", "/restore"],
    ] as const) {
      const [foreign, none] = await Promise.all(
        [client.id, unknown].map(async (id) => {
          const { status, body: envelope } = await api(mine, method, `/clients/${id}${tail}`, body);
          return { ...envelope, status, request_id: "" };
        }),
      );
      expect(foreign).toEqual(none);
      expect(foreign?.status).toBe(404);
    }
  });
});
