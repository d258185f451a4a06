import { listCreditNoteEvents } from "@/lib/billing/credit-notes/list-credit-note-events";
import { EventView, viewEvent } from "@/lib/crm/activities/view";
import { cursorEndpoint } from "@/lib/platform/http/cursor-endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: cursorEndpoint(listCreditNoteEvents, {
    summary: "What happened with a credit note, newest first",
    view: viewEvent,
    schema: EventView,
  }),
});
