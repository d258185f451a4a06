import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { CreditNoteStatus, InvoiceStatus, QuoteStatus } from "@/lib/billing/documents/status";

export type DocumentStatusProps = (
  | { kind: "quote"; status: QuoteStatus }
  | { kind: "invoice"; status: InvoiceStatus }
  | { kind: "credit_note"; status: CreditNoteStatus }
) & {
  /** First time a mail with it left. Told that none did, the badge of an issued document does not say “sent”. */
  sentAt?: string | null;
};

/** How things stand with a quote, an invoice or a credit note. */
export function DocumentStatus({ kind, status, sentAt }: DocumentStatusProps) {
  const t = useTranslations("documents.status");
  if (kind === "credit_note") {
    return <StatusBadge status={status === "sent" ? "issued" : status}>{t(`credit_note.${status}`)}</StatusBadge>;
  }
  if (status === "sent" && sentAt === null) return <StatusBadge status="issued">{t(`${kind}.issued`)}</StatusBadge>;
  return <StatusBadge status={status}>{kind === "quote" ? t(`quote.${status}`) : t(`invoice.${status}`)}</StatusBadge>;
}
