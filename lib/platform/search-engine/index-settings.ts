import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { MOST_HITS } from "./search-engine";

/** How the index searches. Kept as code: what somebody changes by hand is put right at the next fill. */
export const INDEX_SETTINGS = {
  // The order is the weight.
  searchableAttributes: ["title", "identifiers", "details", "notes"],
  filterableAttributes: ["workspace_id", "kind", "generation", "ready"],
  displayedAttributes: ["key", "record_id", "kind", "generation", "settings", "ready"],
  rankingRules: ["words", "typo", "proximity", "attribute", "exactness", "archived:asc", "updated_at:desc"],
  // The same as PostgreSQL allows.
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 }, disableOnNumbers: true },
  pagination: { maxTotalHits: MOST_HITS },
} satisfies Settings;

/** Tells apart what an index was set up with. */
export const SETTINGS_DIGEST = createHash("sha256").update(JSON.stringify(INDEX_SETTINGS)).digest("hex").slice(0, 16);
