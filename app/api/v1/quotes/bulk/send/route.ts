import { sendManyRoute } from "@/app/api/v1/_bulk/send-many-route";
import { sendQuotes } from "@/lib/billing/quotes/send-quotes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = sendManyRoute(sendQuotes, "quotes");
