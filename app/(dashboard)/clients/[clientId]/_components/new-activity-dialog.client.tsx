"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { closeAddressDialog, useAddressDialog } from "@/components/layout/address-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Skeleton } from "@/components/ui/skeleton";

const ActivityForm = lazy(async () => ({ default: (await import("./activity-form.client")).ActivityForm }));

const close = () => closeAddressDialog("new");
const leave = () => leaveFor(close);

/** A note, call or meeting with a client, at the address of its page with `?new=activity`. */
export function NewActivityDialog({ clientId }: { clientId: string }) {
  const t = useTranslations("client.timeline");
  const open = useAddressDialog("new") === "activity";
  return (
    <Dialog open={open} onOpenChange={leave} title={t("newTitle")} size="medium">
      <Suspense fallback={<Skeleton className="h-72" />}>
        <ActivityForm clientId={clientId} onDone={close} onCancel={leave} />
      </Suspense>
    </Dialog>
  );
}
