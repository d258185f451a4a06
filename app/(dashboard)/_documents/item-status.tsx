import { DocumentStatus } from "@/components/documents/document-status";
import type { DocumentItem } from "./document-item";

/** The status of any document. */
export function ItemStatus({ item }: { item: DocumentItem }) {
  const { sentAt } = item;
  switch (item.kind) {
    case "quote":
      return <DocumentStatus kind="quote" status={item.status} sentAt={sentAt} />;
    case "invoice":
      return <DocumentStatus kind="invoice" status={item.status} sentAt={sentAt} />;
    case "credit_note":
      return <DocumentStatus kind="credit_note" status={item.status} />;
  }
}
