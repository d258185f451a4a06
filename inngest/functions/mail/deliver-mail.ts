import { tellOutcome } from "@/lib/billing/deliveries/tell-outcome";
import { mailTransportOf } from "@/lib/identity/workspaces/sender-transports";
import { deliverMail } from "@/lib/platform/mail/deliver-mail";
import { inngest } from "../../client";
import { happened } from "../../events";
import { deliverMessage } from "../deliver-message";

const RETRIES = 10;

/**
 * Sends a queued mail; a server that says "later" is asked again for over three hours. What became of it is told to the document it
 * carried, if any.
 */
export const deliverQueuedMail = inngest.createFunction(
  {
    id: "deliver-mail",
    triggers: happened("mail.queued"),
    retries: RETRIES,
    // Two at a time: a server that stalls must not take every worker with it.
    concurrency: 2,
    onFailure: async ({ event, step }) => {
      const { workspaceId, mailId } = event.data.event.data;
      await step.run("tell", () => tellOutcome({ workspaceId, mailId, cause: event.data.event.id ?? mailId }));
    },
  },
  async ({ event, step, attempt, maxAttempts = RETRIES + 1 }) => {
    const { workspaceId, mailId } = event.data;
    const status = await step.run("deliver", async () => {
      const transport = await mailTransportOf(workspaceId);
      return deliverMessage({
        table: "mail_messages",
        ref: { workspaceId, id: mailId },
        attempt,
        maxAttempts,
        deliver: (ref, lastAttempt) => deliverMail(ref, transport, lastAttempt),
      });
    });
    await step.run("tell", () => tellOutcome({ workspaceId, mailId, cause: event.id ?? mailId }));
    return status;
  },
);
