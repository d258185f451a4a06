import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient } from "@/lib/crm/clients/create-client";
import { updateClient } from "@/lib/crm/clients/update-client";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { removeContact } from "@/lib/crm/contacts/remove-contact";
import { changesToTell, forgetChanges } from "@/lib/insight/search/documents-to-tell";
import { feedSearchEngine } from "@/lib/insight/search/feed-search-engine";
import { refreshDocuments } from "@/lib/insight/search/refresh-documents";
import { searchRecords } from "@/lib/insight/search/search-records";
import { openSearchEngine, type SearchEnginePort } from "@/lib/platform/search-engine/configured-search-engine";
import { given, type GivenPerson } from "@/tests/support/given";
import { startMeilisearchDouble, type MeilisearchDouble } from "@/tests/support/meilisearch-double";
import { appJobs } from "./support/app-jobs";

const configured = vi.hoisted((): { engine: SearchEnginePort | null } => ({ engine: null }));

vi.mock(import("@/lib/platform/search-engine/configured-search-engine"), async (original) => ({
  ...(await original()),
  searchEngineIsConfigured: () => true,
  configuredSearchEngine: () => configured.engine,
}));

const REAL = process.env["MEILISEARCH_URL"];

/** All that is told is told at once; with the double every task is done when it is accepted. */
describe.each(REAL ? ["double", "server"] : ["double"])("the search engine (%s)", (which) => {
  let double: MeilisearchDouble;
  let jobs: Awaited<ReturnType<typeof appJobs>>;
  let camille: GivenPerson;
  let clientId: string;
  let contactId: string;

  const search = (q: string, { ctx }: GivenPerson = camille) => searchRecords(ctx, { q });
  /** How the search went, and how many clients and contacts it found. */
  const outcome = async (q: string) => {
    const { degraded, groups } = await search(q);
    const totalOf = (wanted: string) => groups.find(({ kind }) => kind === wanted)?.total;
    return { degraded, clients: totalOf("client"), contacts: totalOf("contact") };
  };
  const titles = async (q: string, person?: GivenPerson) =>
    (await search(q, person)).groups.flatMap(({ hits }) => hits.map(({ title }) => title));
  /** A new breaker, closed: as if nothing had happened before. */
  const freshEngine = () => {
    configured.engine = openSearchEngine(
      which === "server" && REAL ? REAL : double.url,
      process.env["MEILISEARCH_KEY"],
    );
  };

  beforeAll(async () => {
    double = await startMeilisearchDouble();
    freshEngine();
    jobs = await appJobs();
    camille = await given.workspace();
    ({ id: clientId } = await createClient(camille.ctx, { name: "Maison Verlaine", city: "Nîmes" }));
    ({ id: contactId } = await createContact(camille.ctx, { clientId, firstName: "Hélène", lastName: "Aubry" }));
    await jobs.settle();
  });
  beforeEach(freshEngine);
  afterAll(() => double.close());

  it("is filled, answers, and is asked for nothing but this workspace", async () => {
    const found = await search("verlane nimes");
    expect(found.degraded).toBe(false);
    expect(found.groups.map(({ total }) => total)).toEqual([1, 0, 0, 0, 0]);
    expect(found.groups[0]?.hits[0]).toMatchObject({ id: clientId, title: "Maison Verlaine" });
    expect(await titles("aubry verlaine")).toEqual(["Hélène Aubry"]);
    expect(await titles("verlaine", await given.workspace())).toEqual([]);
  });

  it("is told of changes and removals, and of nothing twice", async () => {
    await updateClient(camille.ctx, { clientId, name: "Maison Rimbaud" });
    await jobs.settle();
    expect(await titles("rimbaud")).toEqual(["Maison Rimbaud", "Hélène Aubry"]);
    await removeContact(camille.ctx, { clientId, contactId });
    await jobs.settle();
    expect(await outcome("aubry")).toEqual({ degraded: false, clients: 0, contacts: 0 });
    expect(await feedSearchEngine()).toEqual({ told: 0, more: false });
  });

  describe.runIf(which === "double")("in trouble", () => {
    const documents = () => double.indexes.get("koomky")?.documents ?? new Map<string, Record<string, unknown>>();

    it.each(["dead", "slow"] as const)("%s: PostgreSQL answers, late once and at once from then on", async (mood) => {
      double.mood = mood;
      const timed = async () => {
        const started = performance.now();
        expect(await outcome("rimbaud")).toMatchObject({ degraded: true, clients: 1 });
        return performance.now() - started;
      };
      double.asked.length = 0;
      const first = await timed();
      const others = [await timed(), await timed(), await timed()];
      // What PostgreSQL takes is in both.
      expect(first - Math.max(...others)).toBeLessThan(350);
      expect(Math.min(...others)).toBeLessThan(300);
      expect(double.asked).toEqual([]);
      double.mood = "well";
    });

    it("catches up on what it missed", async () => {
      double.mood = "dead";
      await updateClient(camille.ctx, { clientId, name: "Maison Apollinaire" });
      await jobs.settle();
      double.mood = "well";
      freshEngine();
      expect(await titles("apollinaire")).toEqual([]);
      expect(await feedSearchEngine()).toMatchObject({ told: 1, more: false });
      expect(await outcome("apollinaire")).toMatchObject({ degraded: false, clients: 1 });
    });

    it.each([
      ["the whole index is gone", () => double.indexes.clear()],
      ["its documents are gone", () => documents().clear()],
    ])("is not trusted and filled anew when %s", async (_, wipe) => {
      wipe();
      expect(await outcome("apollinaire")).toMatchObject({ degraded: true, clients: 1 });
      await feedSearchEngine();
      freshEngine();
      expect(await outcome("apollinaire")).toMatchObject({ degraded: false, clients: 1 });
    });

    it("is filled anew when its index is another installation's, whose documents then are gone", async () => {
      const stray = {
        key: "stray",
        kind: "client",
        workspace_id: camille.workspaceId,
        generation: "x",
        title: "stray",
      };
      documents().set("stray", stray);
      documents().set("feed", { ...documents().get("feed"), generation: "x" });
      await feedSearchEngine();
      expect([...documents().keys()]).not.toContain("stray");
      expect(await titles("apollinaire")).toEqual(["Maison Apollinaire"]);
    });

    it("is told again of a record that changed while it was told of it", async () => {
      await updateClient(camille.ctx, { clientId, name: "Maison Desnos" });
      await refreshDocuments(camille.workspaceId, { clientIds: [clientId] });
      const told = await changesToTell(10);
      expect(told).toMatchObject([{ document: { title: "maison desnos" } }]);
      await updateClient(camille.ctx, { clientId, name: "Maison Desnos Frères" });
      await refreshDocuments(camille.workspaceId, { clientIds: [clientId] });
      await forgetChanges(told);
      expect(await changesToTell(10)).toMatchObject([{ document: { title: "maison desnos freres" } }]);
      await feedSearchEngine();
      expect(await changesToTell(10)).toEqual([]);
    });

    it("shows nothing foreign and nothing that is gone, whatever its index says", async () => {
      const sam = await given.workspace();
      const { id: foreignId } = await createClient(sam.ctx, { name: "Secret Desnos" });
      await jobs.settle();
      const poison = (recordId: string, workspaceId: string) =>
        documents().set(`${workspaceId}_client_${recordId}`, {
          ...documents().get(`${camille.workspaceId}_client_${clientId}`),
          key: `${workspaceId}_client_${recordId}`,
          workspace_id: workspaceId,
          record_id: recordId,
          title: "desnos",
        });
      poison(foreignId, camille.workspaceId);
      poison(contactId, camille.workspaceId);
      const { groups, degraded } = await search("desnos");
      expect(degraded).toBe(false);
      expect(groups[0]).toMatchObject({ total: 1, hits: [{ id: clientId, title: "Maison Desnos Frères" }] });
      expect(groups[0]?.hits).toHaveLength(1);
    });
  });
});
