"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { useWatch } from "react-hook-form";
import { currencySymbol } from "@/components/business/currency-options";
import { writtenMoney } from "@/components/format/written-money";
import { ActionForm } from "@/components/forms/action-form.client";
import { MoneyField } from "@/components/forms/money-field.client";
import { RadioField } from "@/components/forms/radio-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { minorDigits, type Currency } from "@/lib/kernel/currency";
import { createCreditNoteAction } from "../../credit-notes/actions";
import { leaveFormDialog } from "../page/address-form-dialog.client";
import { CreditedLines, type CreditableLine } from "./credited-lines.client";
import type { TypedCredit } from "./typed-credit";

export type CreditFormProps = {
  invoiceId: string;
  currency: string;
  lines: readonly CreditableLine[];
  /** With VAT, of what was not credited before. */
  left: string;
  /** Some of the invoice was paid. */
  paid: boolean;
};

const parts = () => import("./typed-credit");
const schema = async () => (await parts()).TypedCredit;

/** How much of an invoice is credited, and why. The draft that comes of it is checked and issued in its editor. */
export function CreditForm({ invoiceId, currency, lines, left, paid }: CreditFormProps) {
  const t = useTranslations("document-page.credit");
  const common = useTranslations("common");
  const locale = useLocale();
  const router = useRouter();
  const state = useActionForm<TypedCredit, { id: string }>({
    schema,
    defaultValues: {
      extent: "all",
      reason: "",
      amount: "",
      lines: lines.map(({ position, quantity }) => ({ line: position, chosen: false, quantity })),
    },
    submit: async (typed) => {
      const { creditOf, typedPath } = await parts();
      const answer = await createCreditNoteAction({ invoiceId, ...creditOf(typed) });
      if (answer.ok) return answer;
      return { ...answer, issues: answer.issues.map((issue) => ({ ...issue, path: typedPath(typed, issue.path) })) };
    },
    onOk: ({ data }) => data && router.replace(`/credit-notes/${data.id}/edit`),
  });
  const { setFocus } = state.form;
  useEffect(() => setFocus("reason"), [setFocus]);
  return (
    <ActionForm state={state} guard>
      <TextField name="reason" label={t("reason")} hint={t("reasonHint")} autoComplete="off" maxLength={300} />
      <RadioField
        name="extent"
        label={t("extent")}
        options={(["all", "lines", "amount"] as const).map((value) => ({
          value,
          label: t(`extents.${value}`),
          hint: t(`hints.${value}`, { amount: writtenMoney(left, currency, locale), paid: paid ? "yes" : "no" }),
        }))}
      />
      <Extent currency={currency} lines={lines} />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={leaveFormDialog}>{common("cancel")}</Button>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Extent({ currency, lines }: Pick<CreditFormProps, "currency" | "lines">) {
  const t = useTranslations("document-page.credit");
  const locale = useLocale();
  const extent: unknown = useWatch({ name: "extent" });
  if (extent === "lines") return <CreditedLines lines={lines} currency={currency} />;
  if (extent !== "amount") return null;
  return (
    <MoneyField
      name="amount"
      label={t("amount")}
      symbol={currencySymbol(currency, locale)}
      digits={minorDigits(currency as Currency)}
      className="max-w-60"
    />
  );
}
