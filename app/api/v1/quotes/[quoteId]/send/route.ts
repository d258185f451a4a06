import { z } from "zod";
import { DeliveryView, viewDelivery } from "@/lib/billing/deliveries/view";
import { sendQuote } from "@/lib/billing/quotes/send-quote";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(sendQuote, {
    summary: "Mail an issued quote with its PDF; jobs make and send one mail for each recipient",
    view: (deliveries) => deliveries.map(viewDelivery),
    schema: z.array(DeliveryView),
    status: 202,
  }),
});
