import { getInvoicePdf } from "@/lib/billing/invoices/get-invoice-pdf";
import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";
import { servePdf } from "@/lib/billing/pdf/serve-pdf";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: fileEndpoint(getInvoicePdf, {
    summary: "The PDF of one invoice: kept for ever once it is issued, under a watermark while it is a draft",
    mediaTypes: ["application/pdf"],
    file: servePdf,
  }),
});
