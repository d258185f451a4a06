import { DocumentLinkView, NewDocumentLinkView, viewDocumentLink, viewNewDocumentLink } from "@/lib/billing/links/view";
import { createQuoteLink } from "@/lib/billing/quotes/create-quote-link";
import { listQuoteLinks } from "@/lib/billing/quotes/list-quote-links";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listQuoteLinks, {
    summary: "The links that lead people without an account to one quote",
    view: viewDocumentLink,
    schema: DocumentLinkView,
  }),
  POST: endpoint(createQuoteLink, {
    summary: "Make a link to pass on by hand; its address is told in this answer only",
    view: viewNewDocumentLink,
    schema: NewDocumentLinkView,
    status: 201,
  }),
});
