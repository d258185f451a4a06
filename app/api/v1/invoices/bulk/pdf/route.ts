import { archiveRoute } from "@/app/api/v1/_bulk/archive-route";
import { archiveInvoicePdfs } from "@/lib/billing/invoices/archive-invoice-pdfs";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = archiveRoute(archiveInvoicePdfs, "invoices");
