import { sendManyRoute } from "@/app/api/v1/_bulk/send-many-route";
import { sendInvoices } from "@/lib/billing/invoices/send-invoices";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = sendManyRoute(sendInvoices, "invoices");
