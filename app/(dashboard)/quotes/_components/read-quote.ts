import { notFound } from "next/navigation";
import { cache } from "react";
import { viewQuote, type QuoteView } from "@/lib/billing/documents/view";
import { getQuote } from "@/lib/billing/quotes/get-quote";
import { QuoteRef } from "@/lib/billing/quotes/input";
import { load } from "@/lib/platform/load";

/** The quote of a page, read once per request; an address that is no id is an unknown one. */
export const readQuote = cache(async (quoteId: string): Promise<QuoteView> => {
  if (!QuoteRef.safeParse({ quoteId }).success) notFound();
  return viewQuote(await load(getQuote, { quoteId }));
});
