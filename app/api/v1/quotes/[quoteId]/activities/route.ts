import { listQuoteEvents } from "@/lib/billing/quotes/list-quote-events";
import { EventView, viewEvent } from "@/lib/crm/activities/view";
import { cursorEndpoint } from "@/lib/platform/http/cursor-endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: cursorEndpoint(listQuoteEvents, {
    summary: "What happened with a quote, newest first",
    view: viewEvent,
    schema: EventView,
  }),
});
