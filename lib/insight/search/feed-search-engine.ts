import { randomUUID } from "node:crypto";
import { only } from "@/lib/kernel/only";
import { searchFeed } from "@/db/schema/insight/search-documents";
import { inSystem } from "@/db/system";
import { configuredSearchEngine } from "@/lib/platform/search-engine/configured-search-engine";
import type { SearchIndex } from "@/lib/platform/search-engine/search-index";
import { log } from "@/lib/platform/telemetry/log";
import { changesToTell, documentsAfter, forgetChanges } from "./documents-to-tell";

type Feed = typeof searchFeed.$inferSelect;

const SLOT = 1;
/** One call works this long at most, then it is called again. */
const BUDGET_MS = 20_000;
const BATCH = 2_000;

export interface Fed {
  /** Documents told of, removals included. */
  told: number;
  /** There is more to tell. */
  more: boolean;
}

const readFeed = () => inSystem("read", async (tx) => (await tx.select().from(searchFeed))[0] ?? null);

const writeFeed = (feed: Omit<Feed, "slot">): Promise<Feed> =>
  inSystem("write", async (tx) =>
    only(
      await tx
        .insert(searchFeed)
        .values({ slot: SLOT, ...feed })
        .onConflictDoUpdate({ target: searchFeed.slot, set: feed })
        .returning(),
    ),
  );

/** The feed as the index stands: where they do not agree, filling starts from the beginning. */
async function agree(index: SearchIndex): Promise<Feed> {
  const [state, feed] = [await index.state(), await readFeed()];
  const filling = feed !== null && feed.filledAt === null;
  if (feed !== null && state?.generation === feed.generation && (filling || state.ready)) return feed;
  const generation = randomUUID();
  await index.begin(generation);
  return writeFeed({ generation, lastWorkspaceId: null, lastKind: null, lastRecordId: null, filledAt: null });
}

/** Tells of the next documents of a filling; of the last, that it is complete. */
async function fill(index: SearchIndex, feed: Feed): Promise<{ feed: Feed; told: number }> {
  const documents = await documentsAfter(feed, BATCH);
  await index.put(feed.generation, documents);
  const last = documents.at(-1);
  if (last) {
    const { workspaceId: lastWorkspaceId, kind: lastKind, recordId: lastRecordId } = last;
    return { feed: await writeFeed({ ...feed, lastWorkspaceId, lastKind, lastRecordId }), told: documents.length };
  }
  await index.complete(feed.generation);
  return { feed: await writeFeed({ ...feed, filledAt: new Date() }), told: 0 };
}

/** Tells of what changed since. A change made meanwhile stays noted. */
async function catchUp(index: SearchIndex, { generation }: Feed): Promise<number> {
  const changes = await changesToTell(BATCH);
  await index.put(
    generation,
    changes.flatMap(({ document }) => document ?? []),
  );
  await index.remove(changes.filter(({ document }) => document === null));
  await forgetChanges(changes);
  return changes.length;
}

async function feedIndex(index: SearchIndex): Promise<Fed> {
  const deadline = performance.now() + BUDGET_MS;
  let [feed, told] = [await agree(index), 0];
  while (performance.now() < deadline) {
    const step = feed.filledAt === null ? await fill(index, feed) : { feed, told: await catchUp(index, feed) };
    told += step.told;
    if (feed.filledAt !== null && step.told === 0) return { told, more: false };
    feed = step.feed;
  }
  return { told, more: true };
}

/**
 * Tells the configured search engine of every document it does not know yet: of all of them when its index is new, was
 * wiped, or is set up in an older way. Not for two callers at once.
 */
export async function feedSearchEngine(): Promise<Fed> {
  const engine = configuredSearchEngine();
  if (!engine) return { told: 0, more: false };
  try {
    return await feedIndex(engine.index);
  } catch (error) {
    // Nothing is lost, and it is tried again within the minute: no failed run for each minute of an outage.
    log.warn("search_engine_not_told", { error });
    return { told: 0, more: false };
  }
}
