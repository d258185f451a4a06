import { FileMinus, FilePenLine, ReceiptText, UserRound, UsersRound, type LucideIcon } from "lucide-react";
import type { SearchKind } from "@/lib/catalog/search-kinds";

/** As in the navigation. */
export const RECORD_ICONS: Record<SearchKind, LucideIcon> = {
  client: UsersRound,
  contact: UserRound,
  quote: FilePenLine,
  invoice: ReceiptText,
  credit_note: FileMinus,
};
