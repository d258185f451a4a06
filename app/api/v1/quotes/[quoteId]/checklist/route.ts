import { checkQuote } from "@/lib/billing/quotes/check-quote";
import { ChecklistView, viewChecklist } from "@/lib/billing/documents/checklist-view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(checkQuote, {
    summary: "What keeps a quote from being issued; nothing when it may be, or is",
    view: viewChecklist,
    schema: ChecklistView,
  }),
});
