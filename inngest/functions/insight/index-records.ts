import { refreshBilled } from "@/lib/insight/search/refresh-billed";
import { refreshDocuments } from "@/lib/insight/search/refresh-documents";
import { refreshTagged } from "@/lib/insight/search/refresh-tagged";
import type { DocumentRef } from "@/lib/insight/search/write-documents";
import { searchEngineIsConfigured } from "@/lib/platform/search-engine/configured-search-engine";
import { inngest } from "../../client";
import { happened } from "../../events";
import { recordsOf } from "./records-of";
import { searchDocumentsChanged } from "./search-documents-changed";

/** Keeps the search index in line with clients, contacts, documents and tags. Reads them as they are now, whatever the event says. */
export const indexRecords = inngest.createFunction(
  {
    id: "index-records",
    // Nobody waits for it as for a mail or an import, but sooner than for a PDF nobody has asked for yet.
    priority: { run: "-100" },
    triggers: [
      happened("client.created"),
      happened("client.updated"),
      happened("client.archived"),
      happened("client.restored"),
      happened("client.removed"),
      happened("client.tags_changed"),
      happened("client.merged"),
      happened("client.merge_undone"),
      happened("clients.changed"),
      happened("contact.created"),
      happened("contact.updated"),
      happened("contact.removed"),
      happened("quote.created"),
      happened("quote.updated"),
      happened("quote.issued"),
      happened("quote.removed"),
      happened("invoice.created"),
      happened("invoice.updated"),
      happened("invoice.issued"),
      happened("invoice.removed"),
      happened("credit_note.created"),
      happened("credit_note.updated"),
      happened("credit_note.issued"),
      happened("credit_note.removed"),
      happened("tag.updated"),
      happened("tag.merged"),
      happened("tag.removed"),
    ],
  },
  async ({ event, step }) => {
    const { workspaceId } = event.data;
    if ("tagId" in event.data) {
      const { tagId } = event.data;
      let last: DocumentRef | null = null;
      do {
        const after: DocumentRef | null = last;
        last = await step.run("refresh tagged", () => refreshTagged(workspaceId, tagId, after));
      } while (last !== null);
    } else {
      const records = recordsOf(event.data);
      await step.run("refresh", () => refreshDocuments(workspaceId, records));
      const { clientIds = [] } = records;
      while (clientIds.length > 0 && (await step.run("refresh billed", () => refreshBilled(workspaceId, clientIds))));
    }
    if (searchEngineIsConfigured()) await step.sendEvent("tell", searchDocumentsChanged.create({}));
  },
);
