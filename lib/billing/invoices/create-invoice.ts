import { createDraft } from "@/lib/billing/drafts/create-draft";
import { operation } from "@/lib/platform/operation";
import { CreateInvoiceInput } from "./input";

/** A draft: it has no number yet and may be changed and deleted. */
export const createInvoice = operation({
  can: "invoices:write",
  input: CreateInvoiceInput,
  run: (t, input) => createDraft(t, "invoice", input),
});
