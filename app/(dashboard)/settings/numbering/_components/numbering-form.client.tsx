"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import type { InvoicingView } from "@/lib/billing/settings/view";
import type { LocalDate } from "@/lib/kernel/local-date";
import { useInvoicingForm } from "../../_components/use-invoicing-form.client";
import { SeriesCard } from "./series-card.client";

const FIELDS = ["quote", "invoice", "creditNote"] as const;

const typedOf = (view: InvoicingView) => ({
  quotePattern: view.quotePattern,
  quoteReset: view.quoteReset,
  quoteNext: String(view.quoteNext),
  invoicePattern: view.invoicePattern,
  invoiceReset: view.invoiceReset,
  invoiceNext: String(view.invoiceNext),
  creditNotePattern: view.creditNotePattern,
  creditNoteReset: view.creditNoteReset,
  creditNoteNext: String(view.creditNoteNext),
});

type Typed = ReturnType<typeof typedOf>;

/** Next numbers that nobody touched are left out: a document may have been issued since the page was opened. */
function sentOf(values: Typed, saved: InvoicingView): Partial<Typed> {
  const untouched = FIELDS.map((field) => `${field}Next` as const).filter(
    (next) => values[next].trim() === String(saved[next]),
  );
  return Object.fromEntries(Object.entries(values).filter(([name]) => !untouched.some((next) => next === name)));
}

/** How quotes, invoices and credit notes are numbered, each series by itself, saved together. */
export function NumberingForm({ view, today }: { view: InvoicingView; today: LocalDate }) {
  const t = useTranslations("invoicing.numbering");
  const state = useInvoicingForm<Typed>({ view, typed: typedOf, sent: sentOf });
  return (
    <ActionForm state={state} guard>
      {FIELDS.map((field) => (
        <SeriesCard key={field} field={field} today={today} title={t(`series.${field}`)} />
      ))}
      <SaveBar />
    </ActionForm>
  );
}
