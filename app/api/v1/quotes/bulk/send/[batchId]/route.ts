import { sentBatchRoute } from "@/app/api/v1/_bulk/sent-batch-route";
import { getSentQuotes } from "@/lib/billing/quotes/get-sent-quotes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = sentBatchRoute(getSentQuotes);
