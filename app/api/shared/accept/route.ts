import { acceptSharedQuote } from "@/lib/billing/sharing/accept-shared-quote";
import { QuoteAnswerView } from "@/lib/billing/sharing/view";
import { SHARED_LIMIT } from "@/lib/platform/http/limit-visitor";
import { methods } from "@/lib/platform/http/methods";
import { entryRoute } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: entryRoute(acceptSharedQuote, {
    summary: "Accept the quote behind a link",
    view: (answer) => answer,
    schema: QuoteAnswerView,
    limit: SHARED_LIMIT,
  }),
});
