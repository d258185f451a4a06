"use client";

import { useTranslations } from "next-intl";
import { leaveFor } from "@/components/forms/leaving";
import { closeAddressDialog, useAddressDialog } from "@/components/layout/address-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { TagForm } from "./tag-form.client";

const close = () => closeAddressDialog("new");
const leave = () => leaveFor(close);

/** Makes a tag, at the address of its page with `?new=tag`. */
export function NewTagDialog() {
  const t = useTranslations("tags");
  const open = useAddressDialog("new") === "tag";
  return (
    <Dialog open={open} onOpenChange={leave} title={t("new")}>
      <TagForm onDone={close} onCancel={leave} />
    </Dialog>
  );
}
