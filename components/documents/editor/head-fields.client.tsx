"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useWatch } from "react-hook-form";
import { DateField } from "@/components/forms/date-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { Select } from "@/components/ui/select";
import type { LocalDate } from "@/lib/kernel/local-date";
import { useDocumentForm } from "./cells.client";
import { ClientPicker, type ClientPickerProps } from "./client-picker.client";
import { useEditor } from "./editor-context.client";
import { lastDayBy, termOf, USUAL_TERMS, type Term } from "./terms";
import type { TypedDocument } from "./typed-document";

/** Who it is for, what about, and by when. */
export function HeadFields({ client, onChoose }: ClientPickerProps) {
  const t = useTranslations("editor.fields");
  const { kind } = useEditor();
  const issueDate = useWatch<TypedDocument, "issueDate">({ name: "issueDate" });
  return (
    <div className="editor-fields">
      <ClientPicker client={client} onChoose={onChoose} />
      <TextField
        name="title"
        label={t("title")}
        optional
        maxLength={200}
        autoComplete="off"
        className="sm:col-span-2"
      />
      <DateField name="issueDate" label={t("issueDate")} />
      <TermField kind={kind === "quote" ? "quote" : "invoice"} terms={client?.paymentTermsDays ?? null} />
      {kind === "quote" ? (
        <DateField name="validUntil" label={t("validUntil")} min={issueDate} />
      ) : (
        <DateField name="dueDate" label={t("dueDate")} min={issueDate} />
      )}
      <TextField name="purchaseOrder" label={t("purchaseOrder")} maxLength={100} autoComplete="off" look="mono" />
      {issueDate === "" && <p className="-mt-1 text-meta text-subtle sm:col-span-full">{t("issueDateOpen")}</p>}
    </div>
  );
}

/** Terms in days, which fill in the last day beside them. */
function TermField({ kind, terms }: { kind: keyof typeof USUAL_TERMS; terms: number | null }) {
  const t = useTranslations("editor.terms");
  const id = useId();
  const { settings } = useEditor();
  const { setValue } = useDocumentForm();
  const name = kind === "quote" ? "validUntil" : "dueDate";
  const [issueDate, last] = useWatch<TypedDocument, ["issueDate", typeof name]>({ name: ["issueDate", name] });
  const from = (issueDate || settings.today) as LocalDate;
  const term = termOf(kind, from, last);
  const usual = kind === "quote" ? settings.quoteValidityDays : (terms ?? settings.paymentTermsDays);
  const options = [
    { value: "default", label: t(`${kind}.default`, { days: usual }) },
    ...USUAL_TERMS[kind].map((days) => ({ value: String(days), label: t(`${kind}.days`, { days }) })),
    ...(term === "day" ? [{ value: "day", label: t("day") }] : []),
  ];
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className="text-table font-medium">
        {t(`${kind}.label`)}
      </label>
      <Select
        id={id}
        value={term}
        options={options}
        onChange={({ target }) => {
          const next = target.value as Term;
          if (next !== "day") setValue(name, lastDayBy(next, from), { shouldDirty: true });
        }}
      />
    </div>
  );
}
