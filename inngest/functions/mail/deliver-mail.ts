import { mailTransportOf } from "@/lib/identity/workspaces/sender-transports";
import { deliverMail } from "@/lib/platform/mail/deliver-mail";
import { inngest } from "../../client";
import { happened } from "../../events";
import { deliverMessage } from "../deliver-message";

const RETRIES = 10;

/** Sends a queued mail; a server that says "later" is asked again for over three hours. */
export const deliverQueuedMail = inngest.createFunction(
  // Two at a time: a server that stalls must not take every worker with it.
  { id: "deliver-mail", triggers: happened("mail.queued"), retries: RETRIES, concurrency: 2 },
  ({ event, step, attempt, maxAttempts = RETRIES + 1 }) => {
    const { workspaceId, mailId } = event.data;
    return step.run("deliver", async () => {
      const transport = await mailTransportOf(workspaceId);
      return deliverMessage({
        table: "mail_messages",
        ref: { workspaceId, id: mailId },
        attempt,
        maxAttempts,
        deliver: (ref, lastAttempt) => deliverMail(ref, transport, lastAttempt),
      });
    });
  },
);
