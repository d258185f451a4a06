import { changeMailSender } from "@/lib/identity/senders/change-mail-sender";
import { removeMailSender } from "@/lib/identity/senders/remove-mail-sender";
import { SendersView, viewSenders } from "@/lib/identity/senders/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: endpoint(changeMailSender, {
    summary: "Replace the account that sends mails",
    view: viewSenders,
    schema: SendersView,
  }),
  DELETE: emptyEndpoint(removeMailSender, { summary: "Forget the account that sends mails" }),
});
