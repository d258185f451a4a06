import { smsTransportOf } from "@/lib/identity/workspaces/sender-transports";
import { deliverSms } from "@/lib/platform/sms/deliver-sms";
import { inngest } from "../../client";
import { happened } from "../../events";
import { deliverMessage } from "../deliver-message";

const RETRIES = 6;

/** Sends a queued text message; a provider that says "later" is asked again for about twenty minutes. */
export const deliverQueuedSms = inngest.createFunction(
  { id: "deliver-sms", triggers: happened("sms.queued"), retries: RETRIES, concurrency: 2 },
  ({ event, step, attempt, maxAttempts = RETRIES + 1 }) => {
    const { workspaceId, smsId } = event.data;
    return step.run("deliver", async () => {
      const transport = await smsTransportOf(workspaceId);
      return deliverMessage({
        table: "sms_messages",
        ref: { workspaceId, id: smsId },
        attempt,
        maxAttempts,
        deliver: (ref, lastAttempt) => deliverSms(ref, transport, lastAttempt),
      });
    });
  },
);
