import { listMails } from "@/lib/ops/mailbox/list-mails";
import { MailSummaryView, viewMailSummary } from "@/lib/ops/mailbox/view";
import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listMails, {
    summary: "List the workspace's mails and what became of them",
    view: viewMailSummary,
    schema: MailSummaryView,
  }),
});
