"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { closeAddressDialog, useAddressDialog } from "@/components/layout/address-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Skeleton } from "@/components/ui/skeleton";

const ContactForm = lazy(async () => ({ default: (await import("./contact-form.client")).ContactForm }));

const close = () => closeAddressDialog("new");
const leave = () => leaveFor(close);

/** Another person at a client, at the address of its page with `?new=contact`. */
export function NewContactDialog({ clientId, first }: { clientId: string; first: boolean }) {
  const t = useTranslations("client.contacts");
  const open = useAddressDialog("new") === "contact";
  return (
    <Dialog open={open} onOpenChange={leave} title={t("newTitle")} size="medium">
      <Suspense fallback={<Skeleton className="h-96" />}>
        <ContactForm clientId={clientId} first={first} onDone={close} onCancel={leave} />
      </Suspense>
    </Dialog>
  );
}
