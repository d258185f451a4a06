import { NonRetriableError } from "inngest";
import { asDomainError } from "@/lib/platform/errors/present";
import { failImport } from "@/lib/portability/imports/fail-import";
import { runImport } from "@/lib/portability/imports/run-import";
import { inngest } from "../../client";
import { happened } from "../../events";

/** A reason people are told, such as `file.missing`; other messages are for the log. */
const CODE = /^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/;

/** What cannot get better by itself is not tried again. */
function finalOf(error: unknown): unknown {
  const refusal = asDomainError(error);
  return refusal && refusal.kind !== "unavailable" ? new NonRetriableError(refusal.code, { cause: error }) : error;
}

/** Checks, brings in or takes back the rows of a file. One at a time per workspace: two could make the same client twice. */
export const runRequestedImport = inngest.createFunction(
  {
    id: "run-import",
    triggers: happened("import.requested"),
    retries: 5,
    concurrency: { limit: 1, key: "event.data.workspaceId" },
    onFailure: async ({ event }) => {
      const { workspaceId, importId } = event.data.event.data;
      const { message } = event.data.error;
      await failImport({ workspaceId, importId }, CODE.test(message) ? message : "internal");
    },
  },
  ({ event, step }) => {
    const { workspaceId, importId, step: part } = event.data;
    return step.run(part, () =>
      runImport({ workspaceId, importId, step: part }).catch((error: unknown) => Promise.reject(finalOf(error))),
    );
  },
);
