import { changeSmsSender } from "@/lib/identity/senders/change-sms-sender";
import { removeSmsSender } from "@/lib/identity/senders/remove-sms-sender";
import { SendersView, viewSenders } from "@/lib/identity/senders/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: endpoint(changeSmsSender, {
    summary: "Replace the account that sends text messages",
    view: viewSenders,
    schema: SendersView,
  }),
  DELETE: emptyEndpoint(removeSmsSender, { summary: "Forget the account that sends text messages" }),
});
