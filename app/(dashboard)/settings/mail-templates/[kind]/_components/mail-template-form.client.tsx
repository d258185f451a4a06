"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { leaveFor } from "@/components/forms/leaving";
import { SaveBar } from "@/components/forms/save-bar.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { Card } from "@/components/ui/card";
import { ToggleGroup } from "@/components/ui/toggle-group.client";
import type { MailVariable } from "@/lib/billing/settings/mail-variables";
import type { InvoicingView } from "@/lib/billing/settings/view";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { LOCALES, type Locale } from "@/lib/catalog/locales";
import { useInvoicingForm } from "../../../_components/use-invoicing-form.client";
import { MailPreview } from "./mail-preview.client";
import { UsualTemplate } from "./usual-template.client";
import { VariableChips } from "./variable-chips.client";

export type MailTemplateFormProps = {
  view: InvoicingView;
  kind: DocumentKind;
  field: "quote" | "invoice" | "creditNote";
  /** The language the mail is written in, whatever the reader's. */
  locale: Locale;
  /** What the application says by itself. */
  usual: { subject: string; message: string };
  variables: readonly MailVariable[];
  samples: Record<MailVariable, string>;
  /** Label of the button that mails carry below the message. */
  button: string;
};

const schema = async () => (await import("@/lib/billing/settings/input")).MailTemplateInput;

/** Subject and message of the mails with one kind of document in one language, with what they would say beside. */
export function MailTemplateForm(props: MailTemplateFormProps) {
  const { view, kind, field, locale, usual, variables, samples, button } = props;
  const t = useTranslations("invoicing.mails");
  const language = useTranslations("invoicing.languages");
  const router = useRouter();
  const fields = useRef<HTMLDivElement>(null);
  const state = useInvoicingForm({
    view,
    schema,
    typed: ({ mailTemplates }) => {
      const { subject, message } = mailTemplates[field][locale];
      return { subject, message };
    },
    sent: (template) => ({ mailTemplates: { [field]: { [locale]: template } } }),
    pathOf: (path) => path.replace(`mailTemplates.${field}.${locale}.`, ""),
  });
  return (
    <ActionForm state={state} guard>
      <div className="justify-self-start">
        <ToggleGroup
          label={t("language")}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: language(value) }))}
          onChange={(value) => leaveFor(() => router.push(`?language=${value}`, { scroll: false }))}
        />
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={t("template")} action={<UsualTemplate usual={usual} />}>
          <div ref={fields} className="grid gap-4">
            <TextField name="subject" label={t("subject")} maxLength={200} autoComplete="off" />
            <TextAreaField name="message" label={t("message")} rows={10} maxLength={5_000} />
          </div>
          <VariableChips variables={variables} fields={fields} />
        </Card>
        <MailPreview {...{ kind, locale, samples, button }} />
      </div>
      <SaveBar />
    </ActionForm>
  );
}
