import { declineSharedQuote } from "@/lib/billing/sharing/decline-shared-quote";
import { QuoteAnswerView } from "@/lib/billing/sharing/view";
import { SHARED_LIMIT } from "@/lib/platform/http/limit-visitor";
import { methods } from "@/lib/platform/http/methods";
import { entryRoute } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: entryRoute(declineSharedQuote, {
    summary: "Decline the quote behind a link",
    view: (answer) => answer,
    schema: QuoteAnswerView,
    limit: SHARED_LIMIT,
  }),
});
