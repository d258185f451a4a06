"use client";

import { useTranslations } from "next-intl";
import { lazy } from "react";
import { AddressFormDialog } from "../page/address-form-dialog.client";
import { DIALOGS } from "../page/use-deeds.client";
import type { CreditFormProps } from "./credit-form.client";

const CreditForm = lazy(async () => ({ default: (await import("./credit-form.client")).CreditForm }));

/** Prepares a credit note of an invoice, at its address with `?new=credit-note`. */
export function CreditDialog(props: CreditFormProps) {
  const t = useTranslations("document-page.credit");
  return (
    <AddressFormDialog name={DIALOGS.credit} title={t("title")} description={t("lead")} size="medium">
      <CreditForm {...props} />
    </AddressFormDialog>
  );
}
