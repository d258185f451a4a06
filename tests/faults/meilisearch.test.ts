import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startMeilisearchDouble, type MeilisearchDouble } from "@/tests/support/meilisearch-double";
import { ask, type Answer } from "./support/ask";
import { until } from "./support/until";
import { openWorld, type World } from "./support/world";

interface Found {
  degraded: boolean;
  groups: { total: number; hits: { title: string }[] }[];
}

/** How much later than PostgreSQL alone an answer may be. */
const LATER_MS = 350;
/** The index is whole again within this time. */
const BACK_MS = 60_000;

describe("the application without its search engine", () => {
  let meilisearch: MeilisearchDouble;
  let world: World;
  let bearer: string;
  let clientId: string;

  const search = async (q: string): Promise<Answer & { found: Found }> => {
    const answer = await ask(`${world.app.url}/api/v1/search?q=${encodeURIComponent(q)}`, { bearer });
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return { ...answer, found: answer.body.data as Found };
  };
  const titles = ({ groups }: Found) => groups.flatMap(({ hits }) => hits.map(({ title }) => title));
  const rename = (name: string) =>
    ask(`${world.app.url}/api/v1/clients/${clientId}`, { method: "PATCH", bearer, body: { name } });
  const answersWell = (q: string, title: string) =>
    until(
      `the search engine finds ${q}`,
      async () => {
        const { found } = await search(q);
        return !found.degraded && titles(found).includes(title);
      },
      BACK_MS,
    );

  beforeAll(async () => {
    meilisearch = await startMeilisearchDouble();
    world = await openWorld({ MEILISEARCH_URL: meilisearch.url });
    bearer = (await world.given.workspace()).token;
    const made = await ask(`${world.app.url}/api/v1/clients`, {
      method: "POST",
      bearer,
      body: { name: "Maison Verlaine" },
    });
    ({ id: clientId } = made.body.data as { id: string });
    await answersWell("verlaine", "Maison Verlaine");
  });
  afterAll(async () => {
    await world.close();
    await meilisearch.close();
  });

  it.each(["dead", "slow"] as const)(
    "%s: PostgreSQL answers, and the engine catches up when it is back",
    async (mood) => {
      const name = `Maison ${mood}`;
      meilisearch.mood = mood;
      const [first, ...others] = [await search("maison"), await search("maison"), await search("maison")];
      expect([first, ...others].map(({ found }) => found.degraded)).toEqual([true, true, true]);
      const usual = Math.max(...others.map(({ tookMs }) => tookMs));
      expect(first.tookMs - usual).toBeLessThan(LATER_MS);
      console.log(`${mood}: first ${Math.round(first.tookMs)} ms, then ${Math.round(usual)} ms at most`);
      await rename(name);
      await until("PostgreSQL finds the new name", async () => titles((await search(mood)).found).includes(name));
      meilisearch.mood = "well";
      await answersWell(mood, name);
    },
  );

  it("wiped: PostgreSQL answers, and the index is whole again within a minute", async () => {
    await rename("Maison Rimbaud");
    await answersWell("rimbaud", "Maison Rimbaud");
    const wipedAt = performance.now();
    meilisearch.indexes.clear();
    const { found } = await search("rimbaud");
    expect(found.degraded).toBe(true);
    expect(titles(found)).toEqual(["Maison Rimbaud"]);
    await answersWell("rimbaud", "Maison Rimbaud");
    console.log(`wiped: whole again after ${Math.round((performance.now() - wipedAt) / 1_000)} s`);
  });

  it("left no error behind", () => {
    expect(world.app.output()).not.toMatch(/uncaught_exception|unhandled_rejection|unexpected_error/);
  });
});
