import { cron } from "inngest";
import { SCHEDULES } from "@/lib/catalog/schedules";
import { feedSearchEngine } from "@/lib/insight/search/feed-search-engine";
import { inngest } from "../../client";
import { searchDocumentsChanged } from "./search-documents-changed";

/**
 * Tells the search engine of what changed, at once; and every minute of what it missed, was it away or its index wiped. One
 * at a time, so that an older state never overtakes a newer one.
 */
export const feedSearchEngineInTurn = inngest.createFunction(
  {
    id: "feed-search-engine",
    concurrency: 1,
    triggers: [searchDocumentsChanged, cron(SCHEDULES["feed-search-engine"])],
  },
  async ({ event, step }) => {
    const tell = async () => {
      while ((await step.run("tell", feedSearchEngine)).more);
    };
    await tell();
    // A schedule comes once a minute; looking twice leaves half a minute to fill an index that was wiped.
    if (event.name !== searchDocumentsChanged.name) {
      await step.sleep("half a minute", "30s");
      await tell();
    }
  },
);
