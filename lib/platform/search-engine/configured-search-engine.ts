import { createBreaker } from "../breaker/breaker";
import { env } from "../env";
import { processWide } from "../process-wide";
import { log } from "../telemetry/log";
import { openSearchIndex, type SearchIndex } from "./search-index";

/** How long a search waits for the engine before PostgreSQL answers instead. */
const PATIENCE_MS = 300;

/** A search engine behind its breaker. */
export interface SearchEnginePort {
  /** For whoever tells it of documents. Its calls reject when it does not answer. */
  index: SearchIndex;
  run<Result>(attempt: (index: SearchIndex) => Promise<Result>, fallback: () => Promise<Result>): Promise<Result>;
}

/** Whether a Meilisearch is there to be told of documents and asked for them. */
export const searchEngineIsConfigured = (): boolean => env.MEILISEARCH_URL !== undefined;

export function openSearchEngine(url: string, key?: string): SearchEnginePort {
  const index = openSearchIndex(url, key);
  const breaker = createBreaker({
    timeoutMs: PATIENCE_MS,
    retryAfterMs: 2_000,
    // One that answers and is not filled is as good as none.
    probe: async () => {
      if ((await index.state())?.ready !== true) throw new Error("The index is not filled");
    },
    onChange: (state, reason) => {
      if (state === "closed") log.info("search_engine_up");
      else log.warn("search_engine_down", { error: reason });
    },
  });
  return { index, run: (attempt, fallback) => breaker.run(() => attempt(index), fallback) };
}

/** The search engine of `MEILISEARCH_URL`, or null when none is configured. */
export function configuredSearchEngine(): SearchEnginePort | null {
  const { MEILISEARCH_URL: url, MEILISEARCH_KEY: key } = env;
  return url === undefined ? null : processWide("search-engine", () => openSearchEngine(url, key));
}
