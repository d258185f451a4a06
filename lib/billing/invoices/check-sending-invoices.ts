import { checkMany } from "@/lib/billing/deliveries/check-many";
import { InvoiceSelectionInput } from "@/lib/billing/deliveries/input";
import { query } from "@/lib/platform/operation";

export const checkSendingInvoices = query({
  can: "invoices:read",
  input: InvoiceSelectionInput,
  run: (t, { selection }) => checkMany(t, "invoice", selection),
});
