import { revokeInvoiceLink } from "@/lib/billing/invoices/revoke-invoice-link";
import { emptyEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: emptyEndpoint(revokeInvoiceLink, { summary: "Make a link lead nowhere from now on" }),
});
