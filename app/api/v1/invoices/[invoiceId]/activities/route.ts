import { listInvoiceEvents } from "@/lib/billing/invoices/list-invoice-events";
import { EventView, viewEvent } from "@/lib/crm/activities/view";
import { cursorEndpoint } from "@/lib/platform/http/cursor-endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: cursorEndpoint(listInvoiceEvents, {
    summary: "What happened with an invoice, newest first",
    view: viewEvent,
    schema: EventView,
  }),
});
