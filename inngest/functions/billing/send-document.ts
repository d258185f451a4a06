import { NonRetriableError } from "inngest";
import { failDelivery, makeMail } from "@/lib/billing/deliveries/make-mail";
import { tellOutcome } from "@/lib/billing/deliveries/tell-outcome";
import { storedPdf } from "@/lib/billing/pdf/stored-pdf";
import { systemContext } from "@/lib/platform/context";
import { asDomainError } from "@/lib/platform/errors/present";
import { inngest } from "../../client";
import { happened } from "../../events";

/** A reason people are told, such as `worker.slow`; other messages are for the log. */
const CODE = /^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/;

/** What cannot get better by itself is not tried again. */
async function coded<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const known = asDomainError(error);
    if (!known) throw error;
    if (known.kind === "unavailable") throw new Error(known.code, { cause: error });
    throw new NonRetriableError(known.code, { cause: error });
  }
}

/** Makes the mail of a delivery once its PDF is there; `deliver-mail` sends it. */
export const sendDocument = inngest.createFunction(
  {
    id: "send-document",
    triggers: happened("delivery.requested"),
    concurrency: 2,
    retries: 5,
    onFailure: async ({ event, step }) => {
      const { workspaceId, deliveryId } = event.data.event.data;
      const { message } = event.data.error;
      const work = { workspaceId, deliveryId, cause: event.data.event.id ?? deliveryId };
      await step.run("note", () => failDelivery({ ...work, reason: CODE.test(message) ? message : "internal" }));
      await step.run("tell", () => tellOutcome(work));
    },
  },
  async ({ event, step }) => {
    const { workspaceId, deliveryId, documentId, kind } = event.data;
    const cause = event.id ?? deliveryId;
    await step.run("pdf", async () => {
      await coded(storedPdf(systemContext(workspaceId, cause), kind, documentId));
    });
    return step.run("mail", () => coded(makeMail({ workspaceId, deliveryId, cause })));
  },
);
