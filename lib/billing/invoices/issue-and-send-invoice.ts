import { SendInvoiceInput } from "@/lib/billing/deliveries/input";
import { sendDocument } from "@/lib/billing/deliveries/send-document";
import { operation } from "@/lib/platform/operation";
import { issueInvoice } from "./issue-invoice";

/** Issues a draft and mails it, or does neither: somebody without an address is noticed before a number is taken. */
export const issueAndSendInvoice = operation({
  can: "invoices:write",
  input: SendInvoiceInput,
  async run(t, { invoiceId, version, ...mailing }) {
    await issueInvoice.within(t, { invoiceId, version });
    return sendDocument(t, "invoice", { documentId: invoiceId, ...mailing });
  },
});
