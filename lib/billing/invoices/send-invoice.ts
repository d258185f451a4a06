import { SendInvoiceInput } from "@/lib/billing/deliveries/input";
import { sendDocument } from "@/lib/billing/deliveries/send-document";
import { operation } from "@/lib/platform/operation";

export const sendInvoice = operation({
  can: "invoices:write",
  input: SendInvoiceInput,
  run: (t, { invoiceId, ...mailing }) => sendDocument(t, "invoice", { documentId: invoiceId, ...mailing }),
});
