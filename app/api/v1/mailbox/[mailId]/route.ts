import { getMail } from "@/lib/ops/mailbox/get-mail";
import { MailView, viewMail } from "@/lib/ops/mailbox/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getMail, { summary: "One mail with its text", view: viewMail, schema: MailView }),
});
