import { sendTestMail } from "@/lib/identity/senders/send-test-mail";
import { TestMailView } from "@/lib/identity/senders/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(sendTestMail, {
    summary: "Send the caller a test mail; the mailbox tells what became of it",
    view: (sent) => sent,
    schema: TestMailView,
    status: 202,
  }),
});
