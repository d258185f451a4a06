import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { call } from "../support/api-client";
import { given, type GivenPerson } from "../support/given";

interface Found {
  groups: { kind: string; total: number; hits: { id: string; title: string; href: string }[] }[];
  degraded: boolean;
}

describe("GET /api/v1/search", () => {
  let owner: GivenPerson;
  let clientId: string;

  const ask = (query: Record<string, string>, { token }: GivenPerson = owner) =>
    call("GET", `/api/v1/search?${new URLSearchParams(query)}`, { bearer: token });
  const found = async (query: Record<string, string>, person?: GivenPerson) => {
    const { status, body } = await ask(query, person);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data as Found;
  };

  beforeAll(async () => {
    owner = await given.workspace();
    const made = await call("POST", "/api/v1/clients", {
      bearer: owner.token,
      body: { name: "Électricité Verlaine", city: "Nîmes" },
    });
    clientId = (made.body.data as { id: string }).id;
    // Indexing waits its turn behind what the tests before have left to do.
    const patience = { timeout: 120_000, interval: 100 };
    await vi.waitUntil(async () => (await found({ q: "verlaine" })).groups[0]?.total === 1, patience);
  }, 130_000);

  test("groups hits by kind, with marked parts and where they lead", async () => {
    expect(await found({ q: "electrcite nimes" })).toEqual({
      degraded: false,
      groups: [
        {
          kind: "client",
          total: 1,
          hits: [
            {
              id: clientId,
              kind: "client",
              title: "Électricité Verlaine",
              subtitle: expect.stringMatching(/^CLI-\d{4}-0001 · Nîmes$/),
              href: `/clients/${clientId}`,
              archived: false,
              highlights: {
                title: [
                  { text: "Électricité", hit: true },
                  { text: " Verlaine", hit: false },
                ],
                subtitle: [
                  { text: expect.stringMatching(/ · $/), hit: false },
                  { text: "Nîmes", hit: true },
                ],
              },
            },
          ],
        },
        ...["contact", "quote", "invoice", "credit_note"].map((kind) => ({ kind, total: 0, hits: [] })),
      ],
    });
    expect((await found({ q: "verlaine", type: "contact" })).groups).toEqual([{ kind: "contact", total: 0, hits: [] }]);
  });

  test("finds nothing of another workspace", async () => {
    const other = await given.workspace();
    expect((await found({ q: "verlaine" }, other)).groups.map(({ total }) => total)).toEqual([0, 0, 0, 0, 0]);
    expect((await found({ q: clientId }, other)).groups.map(({ total }) => total)).toEqual([0, 0, 0, 0, 0]);
  });

  test("refuses what no search can be, by name", async () => {
    for (const [query, field] of [
      [{ q: "x".repeat(201) }, "q"],
      [{ q: "a", type: "client,payment" }, "type.1"],
      [{ q: "a", per_page: "51" }, "per_page"],
      [{ q: "a", limit: "5" }, "limit"],
    ] as const) {
      const { status, body } = await ask(query);
      expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [field]]);
    }
  });

  test("takes whatever is typed for words", async () => {
    const nasty = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.stringMatching(/^[\w'"\\&|!:*()<>%;@-]{0,40}$/),
      fc.constantFrom(
        "verlaine' & !'x",
        "a:* | b",
        "'); select pg_sleep(9); --",
        "\\",
        "%_%",
        '"verlaine"',
        "<->",
        "🦄 ﷽",
      ),
    );
    await fc.assert(
      fc.asyncProperty(nasty, async (q) => {
        const { status } = await ask({ q: q.slice(0, 200) });
        expect(status).toBe(200);
      }),
      { numRuns: 150 },
    );
  });
});
