import { readDocumentEvents } from "@/lib/billing/documents/read-document-events";
import { query } from "@/lib/platform/operation";
import { ListQuoteEventsInput } from "./input";

export const listQuoteEvents = query({
  can: "activities:read",
  input: ListQuoteEventsInput,
  run: (t, { quoteId: documentId, ...page }) => readDocumentEvents(t, "quote", { documentId, ...page }),
});
