import { getInvoicing, type InvoicingState } from "@/lib/billing/settings/get-invoicing";
import { updateInvoicing } from "@/lib/billing/settings/update-invoicing";
import { InvoicingView, viewInvoicing } from "@/lib/billing/settings/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = {
  view: viewInvoicing,
  schema: InvoicingView,
  version: ({ invoicing }: InvoicingState) => invoicing.version,
};

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getInvoicing, { summary: "How documents are numbered, dated, taxed, worded and mailed", ...shown }),
  PATCH: endpoint(updateInvoicing, {
    summary: "Change how documents are made; null brings back the application's own text",
    ...shown,
  }),
});
