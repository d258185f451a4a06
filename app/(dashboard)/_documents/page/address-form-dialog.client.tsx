"use client";

import { Suspense, type ReactNode } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { closeAddressDialog, useAddressDialog } from "@/components/layout/address-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Skeleton } from "@/components/ui/skeleton";

export const closeFormDialog = () => closeAddressDialog("new");
/** Asks first when something typed would be lost. */
export const leaveFormDialog = () => leaveFor(closeFormDialog);

export type AddressFormDialogProps = {
  /** Value of `?new=` that opens it. */
  name: string;
  title: ReactNode;
  description?: ReactNode;
  size?: "small" | "medium";
  children: ReactNode;
};

/** A form over a record, at an address of its own: it can be linked to, and Back closes it. */
export function AddressFormDialog({ name, title, description, size = "small", children }: AddressFormDialogProps) {
  const open = useAddressDialog("new") === name;
  return (
    <Dialog
      open={open}
      onOpenChange={leaveFormDialog}
      title={title}
      size={size}
      {...(description !== undefined && { description })}
    >
      <Suspense fallback={<Skeleton className="h-72" />}>{children}</Suspense>
    </Dialog>
  );
}
