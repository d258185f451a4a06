import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { removeInvoice } from "@/lib/billing/invoices/remove-invoice";
import { updateInvoice } from "@/lib/billing/invoices/update-invoice";
import { InvoiceView, viewInvoice, type DocumentRow } from "@/lib/billing/documents/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewInvoice, schema: InvoiceView, version: ({ version }: DocumentRow) => version };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getInvoice, { summary: "One invoice with its lines, totals and VAT", ...shown }),
  PATCH: endpoint(updateInvoice, {
    summary: "Change a draft; fields left out stay as they are, line_items are replaced as a whole",
    ...shown,
  }),
  DELETE: emptyEndpoint(removeInvoice, { summary: "Delete a draft; what is issued is kept" }),
});
