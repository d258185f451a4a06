"use client";

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { openAddressDialog } from "@/components/layout/address-dialog.client";
import { Button } from "@/components/ui/button";

/** Opens the dialog that makes a client, at its address. */
export function NewClientButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="primary" onClick={() => openAddressDialog("new", "client")}>
      <Plus aria-hidden className="icon" />
      {children}
    </Button>
  );
}
