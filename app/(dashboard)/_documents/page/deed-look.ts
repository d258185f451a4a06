import {
  CircleCheck,
  CircleCheckBig,
  CircleX,
  Copy,
  FileCheck,
  FileMinus,
  Pencil,
  ReceiptText,
  Send,
  Trash2,
  Wallet,
  type LucideIcon,
} from "lucide-react";
import type { Deed } from "./deeds-of";

export const DEED_ICONS: Record<Deed, LucideIcon> = {
  issue: FileCheck,
  send: Send,
  pay: Wallet,
  accept: CircleCheck,
  convert: ReceiptText,
  apply: CircleCheckBig,
  edit: Pencil,
  reject: CircleX,
  credit: FileMinus,
  duplicate: Copy,
  remove: Trash2,
};

/** Keys of the record that do the same. */
export const DEED_KEYS: Partial<Record<Deed, string>> = { edit: "e", pay: "p", send: "s" };
