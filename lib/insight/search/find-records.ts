import { configuredSearchEngine } from "@/lib/platform/search-engine/configured-search-engine";
import type { FoundGroup, SearchRequest } from "@/lib/platform/search-engine/search-engine";
import { postgresEngine } from "./postgres-engine";

/**
 * Asks the configured search engine, else PostgreSQL.
 * @returns `degraded` when the configured one did not answer and PostgreSQL did
 */
export async function findRecords(request: SearchRequest): Promise<{ groups: FoundGroup[]; degraded: boolean }> {
  const engine = configuredSearchEngine();
  const byPostgres = async (degraded: boolean) => ({ groups: await postgresEngine.search(request), degraded });
  if (!engine) return byPostgres(false);
  return engine.run(
    async (index) => ({ groups: await index.search(request), degraded: false }),
    () => byPostgres(true),
  );
}
