import { inWorkspace } from "@/db/workspace";
import { SEARCH_KIND_PERMISSIONS, SEARCH_KINDS, type SearchKind } from "@/lib/catalog/search-kinds";
import type { Ctx } from "@/lib/platform/context";
import { parseInput } from "@/lib/platform/errors/parse-input";
import { guard, type UseCase } from "@/lib/platform/operation";
import { findRecords } from "./find-records";
import { highlight } from "./highlight";
import { SearchInput } from "./input";
import { rereadHits } from "./reread-hits";
import { searchWordsOf } from "./search-words";
import type { SearchView } from "./view";

const can = "search:read";
const authorize = guard({ can });

async function search(ctx: Ctx, raw: unknown): Promise<SearchView> {
  authorize(ctx);
  const { q, type = SEARCH_KINDS, perPage, page } = parseInput(SearchInput, raw);
  const asked = new Set<SearchKind>(type);
  const kinds = SEARCH_KINDS.filter(
    (kind) => asked.has(kind) && ctx.actor.permissions.has(SEARCH_KIND_PERMISSIONS[kind]),
  );
  const words = searchWordsOf(q);
  const none = { groups: kinds.map((kind) => ({ kind, total: 0, hits: [] })), degraded: false };
  if (words.length === 0 || kinds.length === 0) return none;
  const { workspaceId } = ctx.actor;
  const request = { workspaceId, words, kinds, limit: perPage, offset: (page - 1) * perPage };
  const { groups, degraded } = await findRecords(request);
  return inWorkspace(ctx.actor, "read", async (tx) => {
    const shown: SearchView["groups"] = [];
    for (const { kind, ids, total } of groups) {
      const records = await rereadHits(tx, kind, ids);
      const hits = records.map((record) => ({
        ...record,
        kind,
        highlights: { title: highlight(record.title, words), subtitle: highlight(record.subtitle, words) },
      }));
      shown.push({ kind, total: total - (ids.length - hits.length), hits });
    }
    return { groups: shown, degraded };
  });
}

/**
 * Finds records by what somebody typed. Not a `query`: the index may be asked over the network, which has no place inside
 * a transaction. What it finds is read again inside one.
 */
export const searchRecords: UseCase<typeof SearchInput, SearchView> = Object.assign(search, {
  authorize,
  can,
  input: SearchInput,
  mode: "read",
} as const);
