import { sentBatchRoute } from "@/app/api/v1/_bulk/sent-batch-route";
import { getSentInvoices } from "@/lib/billing/invoices/get-sent-invoices";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = sentBatchRoute(getSentInvoices);
