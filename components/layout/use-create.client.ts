"use client";

import { useRouter } from "next/navigation";
import { leaveFor } from "@/components/forms/leaving";
import { openAddressDialog } from "./address-dialog.client";
import type { CreateEntry } from "./create-entries";

/** Opens the page or the dialog that makes something. Both have an address: they can be linked to, and Back leaves them. */
export function useCreate(): (entry: CreateEntry) => void {
  const router = useRouter();
  return ({ what, on, page }) => {
    if (page) return leaveFor(() => router.push(page));
    if (on && on !== location.pathname) return leaveFor(() => router.push(`${on}?new=${what}`));
    openAddressDialog("new", what);
  };
}
