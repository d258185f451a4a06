"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { MoneyField } from "@/components/forms/money-field.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { SelectField } from "@/components/forms/select-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import type { InvoicingView } from "@/lib/billing/settings/view";
import { useInvoicingForm } from "../../_components/use-invoicing-form.client";
import { AccentCard } from "./accent-card.client";
import { WordingCard, type LegalWordings } from "./wording-card.client";

const blank = ({ fr, en }: InvoicingView["footer"]) => ({ fr: fr ?? "", en: en ?? "" });

const typedOf = (view: InvoicingView) => ({
  defaultOperation: view.defaultOperation ?? "",
  defaultVatRate: view.defaultVatRate,
  paymentTermsDays: String(view.paymentTermsDays),
  quoteValidityDays: String(view.quoteValidityDays),
  latePenalty: blank(view.latePenalty),
  earlyDiscount: blank(view.earlyDiscount),
  footer: blank(view.footer),
  accentColor: view.accentColor,
});

/** What documents start from and say, saved together. */
export function InvoicingForm({ view, legal }: { view: InvoicingView; legal: LegalWordings }) {
  const t = useTranslations("invoicing");
  const exempt = view.vatRegime === "franchise";
  const state = useInvoicingForm({
    view,
    typed: typedOf,
    sent: ({ defaultVatRate, ...values }) => (exempt ? values : { ...values, defaultVatRate }),
  });
  const operations = ["goods", "services", "both"] as const;
  return (
    <ActionForm state={state} guard>
      <Card title={t("usual.title")} description={t("usual.lead")}>
        <div className="grid gap-4 md:grid-cols-2">
          <SelectField
            name="defaultOperation"
            label={t("usual.operation")}
            hint={t("usual.operationHint")}
            options={[
              { value: "", label: t("usual.operations.each") },
              ...operations.map((value) => ({ value, label: t(`usual.operations.${value}`) })),
            ]}
          />
          {exempt ? (
            <Banner className="self-end">{t("usual.exempt")}</Banner>
          ) : (
            <MoneyField
              name="defaultVatRate"
              label={t("usual.vatRate")}
              hint={t("usual.vatRateHint")}
              symbol="%"
              digits={0}
            />
          )}
          <TextField
            name="paymentTermsDays"
            label={t("usual.paymentTerms")}
            hint={t("usual.paymentTermsHint")}
            after={t("usual.days")}
            inputMode="numeric"
            look="num"
            align="right"
          />
          <TextField
            name="quoteValidityDays"
            label={t("usual.validity")}
            hint={t("usual.validityHint")}
            after={t("usual.days")}
            inputMode="numeric"
            look="num"
            align="right"
          />
        </div>
      </Card>
      <WordingCard legal={legal} />
      <AccentCard />
      <SaveBar />
    </ActionForm>
  );
}
