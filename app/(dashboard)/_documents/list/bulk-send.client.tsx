"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { chosenOf } from "@/components/list/chosen-of";
import { useList } from "@/components/list/list-provider.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { Skeleton } from "@/components/ui/skeleton";
import type { BulkActionProps } from "./bulk-actions.client";

const BulkSendForm = lazy(async () => ({ default: (await import("./bulk-send-form.client")).BulkSendForm }));

/** Mails the selected documents, once it has said how many and which not. */
export function BulkSend({ kind, canWrite, choice }: BulkActionProps) {
  const t = useTranslations("document-list.bulkSend");
  const { address, selection } = useList();
  const [open, setOpen] = useState(false);
  if (!canWrite || address["status"] === "draft") return null;
  return (
    <>
      <Button variant="quiet" size="compact" className="text-text!" onClick={() => setOpen(true)}>
        <Send aria-hidden className="icon" />
        {t("button")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t(`title.${kind}`)} description={t("how")} size="medium">
        <Suspense fallback={<Skeleton className="h-24" />}>
          <BulkSendForm kind={kind} chosen={chosenOf(selection, choice)} onClose={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
