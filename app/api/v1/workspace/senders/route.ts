import { getSenders } from "@/lib/identity/senders/get-senders";
import { SendersView, viewSenders } from "@/lib/identity/senders/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getSenders, {
    summary: "How mails and text messages leave, without credentials",
    view: viewSenders,
    schema: SendersView,
  }),
});
