import { archiveQuotePdfs } from "@/lib/billing/quotes/archive-quote-pdfs";
import { methods } from "@/lib/platform/http/methods";
import { zipEndpoint } from "@/lib/platform/http/zip-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: zipEndpoint(archiveQuotePdfs, {
    summary: "The PDFs of up to 200 issued quotes in one archive: of those that match, or of those that `ids` names",
  }),
});
