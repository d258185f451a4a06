"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { IconButton } from "@/components/ui/icon-button.client";
import { toast } from "@/components/ui/toast";
import { reversePaymentAction } from "../../payments/actions";

/** Takes a payment back. @param amount as written, @param day as written: what the question names */
export function ReversePayment({ paymentId, amount, day }: { paymentId: string; amount: string; day: string }) {
  const t = useTranslations("document-page.reverse");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <IconButton size="compact" label={t("button", { amount, day })} onClick={() => setOpen(true)}>
        <Undo2 aria-hidden className="icon" />
      </IconButton>
      <Dialog open={open} onOpenChange={setOpen} title={t("title", { amount })} description={t("text", { day })}>
        <ReverseForm paymentId={paymentId} onClose={close} />
      </Dialog>
    </>
  );
}

function ReverseForm({ paymentId, onClose }: { paymentId: string; onClose: () => void }) {
  const t = useTranslations("document-page.reverse");
  const common = useTranslations("common");
  const state = useActionForm({
    defaultValues: { note: "" },
    submit: ({ note }) => reversePaymentAction({ paymentId, note }),
    onOk: ({ message }) => {
      onClose();
      if (message) toast({ message });
    },
  });
  return (
    <ActionForm state={state}>
      <TextAreaField name="note" label={t("note")} rows={2} maxLength={1_000} optional />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{common("cancel")}</Button>
        <SubmitButton variant="danger">{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
