import { z } from "zod";
import { DeliveryView, viewDelivery } from "@/lib/billing/deliveries/view";
import { sendCreditNote } from "@/lib/billing/credit-notes/send-credit-note";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(sendCreditNote, {
    summary: "Mail an issued credit note with its PDF; jobs make and send one mail for each recipient",
    view: (deliveries) => deliveries.map(viewDelivery),
    schema: z.array(DeliveryView),
    status: 202,
  }),
});
