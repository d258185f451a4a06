"use client";

import { useTranslations } from "next-intl";
import { lazy } from "react";
import { AddressFormDialog } from "../page/address-form-dialog.client";
import { DIALOGS } from "../page/use-deeds.client";
import type { SendFormProps } from "./send-form.client";

const SendForm = lazy(async () => ({ default: (await import("./send-form.client")).SendForm }));

/** Mails a document with its PDF, at its address with `?new=mail`; a draft is issued by it. */
export function SendDialog(props: SendFormProps) {
  const t = useTranslations("sending.dialog");
  const { kind, draft } = props;
  return (
    <AddressFormDialog
      name={DIALOGS.send}
      title={t(`${draft ? "issueTitle" : "title"}.${kind}`)}
      {...(draft && { description: t("issueText") })}
      size="medium"
    >
      <SendForm {...props} />
    </AddressFormDialog>
  );
}
