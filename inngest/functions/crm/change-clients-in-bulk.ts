import { failBulkChange } from "@/lib/crm/bulk/fail-bulk-change";
import { workOffBulkChange } from "@/lib/crm/bulk/work-off-bulk-change";
import { systemContext } from "@/lib/platform/context";
import { inngest } from "../../client";
import { happened } from "../../events";

/** Does a bulk change or takes it back, a few seconds at a time; one of a workspace after the other. */
export const changeClientsInBulk = inngest.createFunction(
  {
    id: "change-clients-in-bulk",
    triggers: happened("bulk_change.requested"),
    concurrency: { limit: 1, key: "event.data.workspaceId" },
    onFailure: async ({ event }) => {
      const { workspaceId, bulkChangeId } = event.data.event.data;
      await failBulkChange(systemContext(workspaceId), { bulkChangeId });
    },
  },
  async ({ event, step }) => {
    const cause = event.id ?? event.data.bulkChangeId;
    let after: string | null = null;
    for (let stint = 1; stint === 1 || after !== null; stint += 1) {
      const from: string | null = after;
      after = await step.run(`stint ${stint}`, () => workOffBulkChange(event.data, from, cause));
    }
  },
);
