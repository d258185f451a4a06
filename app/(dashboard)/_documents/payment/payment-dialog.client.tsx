"use client";

import { useLocale, useTranslations } from "next-intl";
import { lazy } from "react";
import { writtenMoney } from "@/components/format/written-money";
import { AddressFormDialog } from "../page/address-form-dialog.client";
import { DIALOGS } from "../page/use-deeds.client";
import type { PaymentFormProps } from "./payment-form.client";

const PaymentForm = lazy(async () => ({ default: (await import("./payment-form.client")).PaymentForm }));

/** Records money received for an invoice, at its address with `?new=payment`. */
export function PaymentDialog(props: PaymentFormProps) {
  const t = useTranslations("document-page.payment");
  const { amountDue, currency } = props;
  return (
    <AddressFormDialog
      name={DIALOGS.pay}
      title={t("title")}
      description={t("lead", { balance: writtenMoney(amountDue, currency, useLocale()) })}
    >
      <PaymentForm {...props} />
    </AddressFormDialog>
  );
}
