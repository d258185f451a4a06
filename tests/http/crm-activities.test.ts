import { describe, expect, test } from "vitest";
import { call, type Answer } from "../support/api-client";
import { given, type GivenPerson } from "../support/given";
import { givenClient } from "../support/given-crm";

interface WireActivity {
  id: string;
  type: string;
  category: string;
  text?: string;
  editable?: boolean;
}

const api = async (
  { token }: Pick<GivenPerson, "token">,
  method: string,
  path: string,
  body?: unknown,
  headers = {},
) => {
  const answer = await call(method, `/api/v1${path}`, {
    bearer: token,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return { ...answer, line: answer.body.data as WireActivity, lines: answer.body.data as WireActivity[] };
};

describe("the timeline over HTTP", () => {
  test("takes notes, calls and meetings, and gives them beside what happened", async () => {
    const owner = await given.workspace();
    const client = await givenClient(owner, { name: "Verlaine" });
    const path = `/clients/${client.id}/activities`;
    const call_ = {
      type: "call",
      text: "Rappeler <b>",
      occurred_at: "2026-03-02T09:30:00+01:00",
      duration_minutes: 12,
    };
    const added = await api(owner, "POST", path, call_);
    expect(added.status).toBe(201);
    expect(added.body.data).toMatchObject({
      type: "call",
      category: "note",
      text: "Rappeler <b>",
      duration_minutes: 12,
      occurred_at: "2026-03-02T08:30:00.000Z",
      actor: { kind: "user", user_id: owner.userId, name: owner.name },
      subject: { kind: "client", id: client.id },
      client_name: "Verlaine",
      editable: true,
    });
    await api(owner, "POST", path, { type: "note", text: "Aujourd’hui" });
    expect((await api(owner, "GET", path)).lines.map(({ type }) => type)).toEqual(["note", "client.created", "call"]);
    const changed = await api(owner, "PUT", `${path}/${added.line.id}`, { text: "Rappelé", duration_minutes: null });
    expect(changed.body.data).toMatchObject({ type: "call", text: "Rappelé", duration_minutes: null });
    const feed = await api(owner, "GET", "/activities?filter[category]=note");
    expect(feed.lines.map(({ text }) => text)).toEqual(["Aujourd’hui", "Rappelé"]);
    expect((await api(owner, "DELETE", `${path}/${added.line.id}`)).status).toBe(204);
    expect((await api(owner, "DELETE", `${path}/${added.line.id}`)).body.code).toBe("activity.not_found");
  });

  test("goes on where it ended, and refuses what it does not know", async () => {
    const owner = await given.workspace();
    const path = `/clients/${(await givenClient(owner)).id}/activities`;
    for (const text of ["un", "deux", "trois"]) await api(owner, "POST", path, { type: "note", text });
    const seen: (string | undefined)[] = [];
    let next: string | null | undefined = `/api/v1${path}?per_page=1`;
    while (next) {
      const page: Answer = await call("GET", next, { bearer: owner.token });
      seen.push(...(page.body.data as WireActivity[]).map(({ text, type }) => text ?? type));
      next = page.body.links?.["next"];
    }
    expect(seen).toEqual(["trois", "deux", "un", "client.created"]);
    const wrong = [
      "cursor=x",
      "filter[category]=nothing",
      "filter[type]=note",
      "page=2",
      "client_id=x",
      "per_page=101",
    ];
    for (const query of wrong) expect((await api(owner, "GET", `${path}?${query}`)).status, query).toBe(422);
  });

  test("refuses a note field by field", async () => {
    const owner = await given.workspace();
    const path = `/clients/${(await givenClient(owner)).id}/activities`;
    const wrong: [object, string][] = [
      [{ type: "note", text: " " }, "text"],
      [{ type: "note", text: "x".repeat(10_001) }, "text"],
      [{ type: "email", text: "x" }, "type"],
      [{ type: "note", text: "x", occurred_at: "2999-01-01T00:00:00Z" }, "occurred_at"],
      [{ type: "note", text: "x", occurred_at: "demain" }, "occurred_at"],
      [{ type: "call", text: "x", duration_minutes: "12" }, "duration_minutes"],
      [{ type: "note", text: "x", author_name: "Somebody" }, "author_name"],
    ];
    for (const [body, field] of wrong) {
      const refused = await api(owner, "POST", path, body);
      expect([refused.status, Object.keys(refused.body.errors ?? {})]).toEqual([422, [field]]);
    }
  });

  test("takes a note once however often it is sent", async () => {
    const owner = await given.workspace();
    const path = `/clients/${(await givenClient(owner)).id}/activities`;
    const headers = { "idempotency-key": crypto.randomUUID() };
    const send = () => api(owner, "POST", path, { type: "note", text: "Bonjour" }, headers);
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(answers.filter(({ status }) => ![201, 409, 503].includes(status))).toEqual([]);
    expect((await send()).headers.get("idempotent-replayed")).toBe("true");
    expect((await api(owner, "GET", `${path}?filter[category]=note`)).lines).toHaveLength(1);
  });

  test("lets authors, owners and administrators change a note, and shows who may", async () => {
    const owner = await given.workspace();
    const [author, colleague, accountant] = [
      await given.member(owner),
      await given.member(owner),
      await given.member(owner, "accountant"),
    ];
    const path = `/clients/${(await givenClient(owner)).id}/activities`;
    const { line } = await api(author, "POST", path, { type: "note", text: "v1" });
    const change = (who: GivenPerson) => api(who, "PATCH", `${path}/${line.id}`, { text: "v2" });
    expect(await change(colleague)).toMatchObject({ status: 403, body: { code: "activity.of_other" } });
    expect(await change(accountant)).toMatchObject({ status: 403, body: { code: "permission.missing" } });
    expect(await api(accountant, "POST", path, { type: "note", text: "x" })).toMatchObject({ status: 403 });
    expect(await change(author)).toMatchObject({ status: 200, line: { editable: true } });
    for (const [who, editable] of [
      [owner, true],
      [author, true],
      [colleague, false],
      [accountant, false],
    ] as const) {
      const { lines } = await api(who, "GET", `${path}?filter[category]=note`);
      expect(lines).toMatchObject([{ text: "v2", editable }]);
    }
  });

  test("of another workspace answers like none", async () => {
    const told = ({ status, body: { request_id: _, ...body } }: Answer) => ({ status, body });
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const [client, theirs] = [await givenClient(owner), await givenClient(stranger)];
    const note = { type: "note", text: "Confidentiel" };
    const { line } = await api(stranger, "POST", `/clients/${theirs.id}/activities`, note);
    const requests: ((client: string, activity: string) => Promise<Answer>)[] = [
      (id) => api(owner, "GET", `/clients/${id}/activities`),
      (id) => api(owner, "POST", `/clients/${id}/activities`, note),
      (id, activity) => api(owner, "PATCH", `/clients/${id}/activities/${activity}`, { text: "x" }),
      (_, activity) => api(owner, "PATCH", `/clients/${client.id}/activities/${activity}`, { text: "x" }),
      (_, activity) => api(owner, "DELETE", `/clients/${client.id}/activities/${activity}`),
    ];
    for (const request of requests) {
      const answer = await request(theirs.id, line.id);
      expect(answer.status).toBe(404);
      expect(told(answer)).toEqual(told(await request(crypto.randomUUID(), crypto.randomUUID())));
    }
    expect((await api(owner, "GET", "/activities?filter[category]=note")).lines).toEqual([]);
  });
});
