import { FileMinus, FilePenLine, ReceiptText, type LucideIcon } from "lucide-react";
import type { DocumentKind } from "@/lib/catalog/document-kinds";

/** As in the navigation. */
export const DOCUMENT_ICONS: Record<DocumentKind, LucideIcon> = {
  quote: FilePenLine,
  invoice: ReceiptText,
  credit_note: FileMinus,
};
