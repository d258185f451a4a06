import { InvoiceSelectionInput } from "@/lib/billing/deliveries/input";
import { checkPdfs } from "@/lib/billing/pdf/check-pdfs";
import { query } from "@/lib/platform/operation";

export const checkInvoicePdfs = query({
  can: "invoices:read",
  input: InvoiceSelectionInput,
  run: (t, { selection }) => checkPdfs(t, "invoice", selection),
});
