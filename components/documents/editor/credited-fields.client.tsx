"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field.client";
import { TextField } from "@/components/forms/text-field.client";
import type { CreditNoteView } from "@/lib/billing/documents/view";

/** Which invoice is credited, and why. Its client, currency and discount cannot be changed. */
export function CreditedFields({ draft }: { draft: CreditNoteView }) {
  const t = useTranslations("editor.fields");
  const format = useFormatter();
  const { invoice, client } = draft;
  const day = invoice.issueDate && format.dateTime(new Date(`${invoice.issueDate}T12:00:00Z`), { dateStyle: "medium" });
  return (
    <div className="editor-fields">
      <dl className="grid gap-4 sm:col-span-full sm:grid-cols-2">
        <div className="grid content-start gap-1">
          <dt className="text-table font-medium">{t("creditedInvoice")}</dt>
          <dd>
            <Link href={`/invoices/${invoice.id}`} className="link mono">
              {invoice.number}
            </Link>
            {day && <span className="num text-muted"> {t("ofDay", { day })}</span>}
          </dd>
        </div>
        <div className="grid min-w-0 content-start gap-1">
          <dt className="text-table font-medium">{t("client")}</dt>
          <dd className="truncate">
            <Link href={`/clients/${client.id}`} className="link">
              <bdi>{client.name}</bdi>
            </Link>
          </dd>
        </div>
      </dl>
      <TextField name="reason" label={t("reason")} maxLength={300} autoComplete="off" className="sm:col-span-2" />
      <DateField name="issueDate" label={t("issueDate")} />
      <TextField name="purchaseOrder" label={t("purchaseOrder")} maxLength={100} autoComplete="off" look="mono" />
    </div>
  );
}
