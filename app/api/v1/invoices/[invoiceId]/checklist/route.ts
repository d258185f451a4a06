import { checkInvoice } from "@/lib/billing/invoices/check-invoice";
import { ChecklistView, viewChecklist } from "@/lib/billing/documents/checklist-view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(checkInvoice, {
    summary: "What keeps an invoice from being issued; nothing when it may be, or is",
    view: viewChecklist,
    schema: ChecklistView,
  }),
});
