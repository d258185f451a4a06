import { archiveRoute } from "@/app/api/v1/_bulk/archive-route";
import { archiveCreditNotePdfs } from "@/lib/billing/credit-notes/archive-credit-note-pdfs";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = archiveRoute(archiveCreditNotePdfs, "credit notes");
