import { notFound } from "next/navigation";
import { cache } from "react";
import { viewInvoice, type InvoiceView } from "@/lib/billing/documents/view";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { InvoiceRef } from "@/lib/billing/invoices/input";
import { load } from "@/lib/platform/load";

/** The invoice of a page, read once per request; an address that is no id is an unknown one. */
export const readInvoice = cache(async (invoiceId: string): Promise<InvoiceView> => {
  if (!InvoiceRef.safeParse({ invoiceId }).success) notFound();
  return viewInvoice(await load(getInvoice, { invoiceId }));
});
