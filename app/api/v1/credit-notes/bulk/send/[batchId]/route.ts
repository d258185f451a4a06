import { sentBatchRoute } from "@/app/api/v1/_bulk/sent-batch-route";
import { getSentCreditNotes } from "@/lib/billing/credit-notes/get-sent-credit-notes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = sentBatchRoute(getSentCreditNotes);
