import { listDocuments } from "@/lib/billing/documents/list-documents";
import { query } from "@/lib/platform/operation";
import { ListInvoicesInput } from "./input";

export const listInvoices = query({
  can: "invoices:read",
  input: ListInvoicesInput,
  run: (t, listing) => listDocuments(t, "invoice", listing),
});
