"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { currencySymbol } from "@/components/business/currency-options";
import { ActionForm } from "@/components/forms/action-form.client";
import { DayField } from "@/components/forms/day-field.client";
import { MoneyField } from "@/components/forms/money-field.client";
import { SelectField } from "@/components/forms/select-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { minorDigits, type Currency } from "@/lib/kernel/currency";
import { recordPaymentAction } from "../../payments/actions";
import { closeFormDialog, leaveFormDialog } from "../page/address-form-dialog.client";
import { PAYMENT_METHODS } from "@/lib/catalog/payment-methods";

export type PaymentFormProps = {
  invoiceId: string;
  currency: string;
  /** What is left to pay. */
  amountDue: string;
  /** Where the business is: money that has not come yet is not recorded. */
  today: string;
};

async function schema() {
  const { RecordPaymentInput } = await import("@/lib/billing/payments/input");
  return RecordPaymentInput.omit({ invoiceId: true });
}

/** How much came in, when and how; the whole balance today unless somebody says otherwise. */
export function PaymentForm({ invoiceId, currency, amountDue, today }: PaymentFormProps) {
  const t = useTranslations("document-page.payment");
  const methods = useTranslations("documents.methods");
  const common = useTranslations("common");
  const locale = useLocale();
  const state = useActionForm({
    schema,
    defaultValues: { amount: amountDue, paidOn: today, method: "transfer", reference: "", note: "" },
    submit: (typed) => recordPaymentAction({ invoiceId, ...typed }),
    onOk: ({ message }) => {
      closeFormDialog();
      if (message) toast({ message });
    },
  });
  // The form arrives after its dialog, which then had nothing to put the focus on.
  const { setFocus } = state.form;
  useEffect(() => setFocus("amount", { shouldSelect: true }), [setFocus]);
  return (
    <ActionForm state={state} guard>
      <div className="grid gap-4 sm:grid-cols-2">
        <MoneyField
          name="amount"
          label={t("amount")}
          symbol={currencySymbol(currency, locale)}
          digits={minorDigits(currency as Currency)}
        />
        <DayField name="paidOn" label={t("paidOn")} max={today} />
        <SelectField
          name="method"
          label={t("method")}
          options={PAYMENT_METHODS.map((value) => ({ value, label: methods(value) }))}
        />
        <TextField name="reference" label={t("reference")} autoComplete="off" maxLength={100} optional />
      </div>
      <TextAreaField name="note" label={t("note")} rows={2} maxLength={1_000} optional />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={leaveFormDialog}>{common("cancel")}</Button>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
