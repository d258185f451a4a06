import { getSentCreditNotes } from "@/lib/billing/credit-notes/get-sent-credit-notes";
import { BatchRef } from "@/lib/billing/deliveries/input";
import type { Batch } from "@/lib/billing/deliveries/view";
import { getSentInvoices } from "@/lib/billing/invoices/get-sent-invoices";
import { getSentQuotes } from "@/lib/billing/quotes/get-sent-quotes";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { DomainError } from "@/lib/kernel/errors";
import { pageContext } from "@/lib/platform/auth/page-context";
import { SendProgressPanel } from "./send-progress-panel.client";

const READ = { quote: getSentQuotes, invoice: getSentInvoices, credit_note: getSentCreditNotes };

/** A stale address names mails that are none of this workspace. */
async function readBatch(kind: DocumentKind, batchId: string): Promise<Batch | null> {
  if (!BatchRef.safeParse({ batchId }).success) return null;
  try {
    return await READ[kind](await pageContext(), { batchId });
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not_found") return null;
    throw error;
  }
}

export type SendProgressProps = { kind: DocumentKind; batchId: string };

/** The mails of many documents that the address names. */
export async function SendProgress({ kind, batchId }: SendProgressProps) {
  const [batch, { actor }] = await Promise.all([readBatch(kind, batchId), pageContext()]);
  return batch && <SendProgressPanel batch={batch} readsMailbox={actor.permissions.has("mailbox:read")} />;
}
