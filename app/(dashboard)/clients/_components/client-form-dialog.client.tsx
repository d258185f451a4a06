"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { closeAddressDialog, useAddressDialog } from "@/components/layout/address-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Skeleton } from "@/components/ui/skeleton";

// Every page carries this dialog; its form with all checks comes when it is opened.
const NewClientForm = lazy(async () => ({ default: (await import("./new-client-form.client")).NewClientForm }));

const close = () => closeAddressDialog("new");

/** Makes a client over any page, at its address with `?new=client`. Asks before throwing away what was typed. */
export function NewClientDialog() {
  const t = useTranslations("new-client");
  const open = useAddressDialog("new") === "client";
  return (
    <Dialog open={open} onOpenChange={() => leaveFor(close)} title={t("title")} description={t("lead")} size="medium">
      <Suspense fallback={<Skeleton className="h-72" />}>
        <NewClientForm onCancel={() => leaveFor(close)} onDone={close} />
      </Suspense>
    </Dialog>
  );
}
