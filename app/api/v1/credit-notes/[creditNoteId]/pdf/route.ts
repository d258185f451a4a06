import { getCreditNotePdf } from "@/lib/billing/credit-notes/get-credit-note-pdf";
import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";
import { servePdf } from "@/lib/billing/pdf/serve-pdf";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: fileEndpoint(getCreditNotePdf, {
    summary: "The PDF of one credit note: kept for ever once it is issued, under a watermark while it is a draft",
    mediaTypes: ["application/pdf"],
    file: servePdf,
  }),
});
