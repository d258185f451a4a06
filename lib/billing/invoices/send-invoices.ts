import { SendInvoicesInput } from "@/lib/billing/deliveries/input";
import { sendMany } from "@/lib/billing/deliveries/send-many";
import { operation } from "@/lib/platform/operation";

export const sendInvoices = operation({
  can: "invoices:write",
  input: SendInvoicesInput,
  run: (t, { ids }) => sendMany(t, "invoice", ids),
});
