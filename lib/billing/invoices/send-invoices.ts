import { InvoiceSelectionInput } from "@/lib/billing/deliveries/input";
import { sendMany } from "@/lib/billing/deliveries/send-many";
import { operation } from "@/lib/platform/operation";

export const sendInvoices = operation({
  can: "invoices:write",
  input: InvoiceSelectionInput,
  run: (t, { selection }) => sendMany(t, "invoice", selection),
});
