import { revokeQuoteLink } from "@/lib/billing/quotes/revoke-quote-link";
import { emptyEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: emptyEndpoint(revokeQuoteLink, { summary: "Make a link lead nowhere from now on" }),
});
