import { DocumentLinkView, NewDocumentLinkView, viewDocumentLink, viewNewDocumentLink } from "@/lib/billing/links/view";
import { createCreditNoteLink } from "@/lib/billing/credit-notes/create-credit-note-link";
import { listCreditNoteLinks } from "@/lib/billing/credit-notes/list-credit-note-links";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listCreditNoteLinks, {
    summary: "The links that lead people without an account to one credit note",
    view: viewDocumentLink,
    schema: DocumentLinkView,
  }),
  POST: endpoint(createCreditNoteLink, {
    summary: "Make a link to pass on by hand; its address is told in this answer only",
    view: viewNewDocumentLink,
    schema: NewDocumentLinkView,
    status: 201,
  }),
});
