import { DocumentLinkView, NewDocumentLinkView, viewDocumentLink, viewNewDocumentLink } from "@/lib/billing/links/view";
import { createInvoiceLink } from "@/lib/billing/invoices/create-invoice-link";
import { listInvoiceLinks } from "@/lib/billing/invoices/list-invoice-links";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listInvoiceLinks, {
    summary: "The links that lead people without an account to one invoice",
    view: viewDocumentLink,
    schema: DocumentLinkView,
  }),
  POST: endpoint(createInvoiceLink, {
    summary: "Make a link to pass on by hand; its address is told in this answer only",
    view: viewNewDocumentLink,
    schema: NewDocumentLinkView,
    status: 201,
  }),
});
