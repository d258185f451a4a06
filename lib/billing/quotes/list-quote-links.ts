import { ListQuoteLinksInput } from "@/lib/billing/links/input";
import { listLinks } from "@/lib/billing/links/list-links";
import { query } from "@/lib/platform/operation";

export const listQuoteLinks = query({
  can: "quotes:read",
  input: ListQuoteLinksInput,
  run: (t, { quoteId, ...asked }) => listLinks(t, "quote", { documentId: quoteId, ...asked }),
});
