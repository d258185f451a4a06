import { listClients } from "@/lib/crm/clients/list-clients";
import { searchRecords } from "@/lib/insight/search/search-records";
import type { Ctx } from "@/lib/platform/context";
import type { TestDatabase } from "../support/database";
import { misspeltSearches } from "./crm-queries";

export interface World {
  database: TestDatabase;
  ctx: Ctx;
  workspaceId: string;
  clients: number;
}

export interface BenchCase {
  name: string;
  /** The 95th percentile that is promised with 100,000 clients, in milliseconds. */
  limitMs: number;
  /** What each of the runs asks; cycled through. */
  prepare(world: World): Promise<readonly unknown[]> | readonly unknown[];
  run(ctx: Ctx, input: never): Promise<unknown>;
}

const LIST_MS = 60;
const SEARCH_MS = 50;

const list = (name: string, ...inputs: Record<string, unknown>[]): BenchCase => ({
  name: `list: ${name}`,
  limitMs: LIST_MS,
  prepare: () => inputs,
  run: listClients,
});

const search = (name: string, ...queries: string[]): BenchCase => ({
  name: `search: ${name}`,
  limitMs: SEARCH_MS,
  prepare: () => queries.map((q) => ({ q })),
  run: searchRecords,
});

const tagId = async ({ database, workspaceId }: World) =>
  (
    await database.query<{ id: string }>("select id from tags where workspace_id = $1 order by name limit 1", [
      workspaceId,
    ])
  )[0]?.id;

export const CASES: readonly BenchCase[] = [
  list("first page", {}),
  list("status", { filter: { status: "prospect" } }, { filter: { status: "active,inactive" } }),
  { ...list("tag"), prepare: async (world) => [{ filter: { tag: await tagId(world) } }] },
  ...["name", "reference", "status", "city", "createdAt", "updatedAt"].flatMap((field) => {
    const onTheWire = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return [list(`by ${field}`, { sort: onTheWire }, { sort: `-${onTheWire}` })];
  }),
  {
    ...list("deep page"),
    prepare: ({ clients }) => [0.5, 0.7, 0.9].map((share) => ({ page: Math.floor((clients * share) / 25) })),
  },
  list("search of the list", { search: "martin lyon" }, { search: "boulangerie" }, { search: "cli-2026-0009" }),
  {
    name: "search: 2 to 4 words, one mistake",
    limitMs: SEARCH_MS,
    prepare: async ({ database, workspaceId }) =>
      (await misspeltSearches(database, workspaceId, 300)).map(({ q }) => ({ q })),
    run: searchRecords,
  },
  search("one word", "martin", "boulangerie", "lyon", "camille", "sarl"),
  search("one letter", "a", "m", "s"),
  search("two letters", "ma", "le", "sa"),
  search("nothing found", "wxqzyt kjhgf", "introuvable personne"),
];
