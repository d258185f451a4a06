import { revokeCreditNoteLink } from "@/lib/billing/credit-notes/revoke-credit-note-link";
import { emptyEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: emptyEndpoint(revokeCreditNoteLink, { summary: "Make a link lead nowhere from now on" }),
});
