"use client";

import { useRouter } from "next/navigation";
import { leaveFor } from "@/components/forms/leaving";
import { openAddressDialog } from "./address-dialog.client";
import type { CreateEntry } from "./create-entries";

/** Opens the dialog that makes something. It has an address, so that it can be linked to and Back closes it. */
export function useCreate(): (entry: CreateEntry) => void {
  const router = useRouter();
  return ({ what, on }) => {
    if (on && on !== location.pathname) return leaveFor(() => router.push(`${on}?new=${what}`));
    openAddressDialog("new", what);
  };
}
