import { FilePenLine, ReceiptText, Tag, UserRoundPlus, type LucideIcon } from "lucide-react";
import type { Permission } from "@/lib/catalog/permissions";

export type CreateEntry = {
  /** Key under `shell.create`, and the value of `?new=` where a dialog makes it. */
  what: "client" | "quote" | "invoice" | "tag";
  icon: LucideIcon;
  needs: Permission;
  /** The page its dialog belongs to; without one it opens over any page. */
  on?: string;
  /** The page that makes it, where no dialog does. */
  page?: string;
  /** Second key after `n`. */
  key?: string;
};

/** What can be made from anywhere: in the top bar, the palette and the shortcuts. */
const CREATE_ENTRIES: readonly CreateEntry[] = [
  { what: "client", icon: UserRoundPlus, needs: "clients:write", key: "c" },
  { what: "quote", icon: FilePenLine, needs: "quotes:write", page: "/quotes/new", key: "q" },
  { what: "invoice", icon: ReceiptText, needs: "invoices:write", page: "/invoices/new", key: "i" },
  { what: "tag", icon: Tag, needs: "tags:write", on: "/settings/tags" },
];

/** What a person may make. */
export const createEntriesFor = (permissions: readonly Permission[]): CreateEntry[] =>
  CREATE_ENTRIES.filter(({ needs }) => permissions.includes(needs));
