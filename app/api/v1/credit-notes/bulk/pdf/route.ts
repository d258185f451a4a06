import { archiveCreditNotePdfs } from "@/lib/billing/credit-notes/archive-credit-note-pdfs";
import { methods } from "@/lib/platform/http/methods";
import { zipEndpoint } from "@/lib/platform/http/zip-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: zipEndpoint(archiveCreditNotePdfs, {
    summary:
      "The PDFs of up to 200 issued credit notes in one archive: of those that match, or of those that `ids` names",
  }),
});
