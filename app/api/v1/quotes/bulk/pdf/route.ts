import { archiveRoute } from "@/app/api/v1/_bulk/archive-route";
import { archiveQuotePdfs } from "@/lib/billing/quotes/archive-quote-pdfs";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = archiveRoute(archiveQuotePdfs, "quotes");
