import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { writtenMoney } from "@/components/format/written-money";
import { writtenPercent } from "@/components/format/written-number";
import type { InvoiceView, QuoteView } from "@/lib/billing/documents/view";

type Figures = Pick<
  QuoteView,
  "currency" | "sumOfLines" | "discount" | "discountTotal" | "totalExclVat" | "totalInclVat" | "vatBreakdown"
>;

export type DocumentTotalsProps = {
  document: Figures;
  /** Of an issued invoice: what was paid and credited, and what is left. */
  settlement?: Pick<InvoiceView, "amountPaid" | "amountCredited" | "amountDue"> | undefined;
};

const isSomething = (amount: string) => /[1-9]/.test(amount);

/** The sums of a document: discount, VAT by rate with what it is of, total, and what is left to pay. */
export function DocumentTotals({ document, settlement }: DocumentTotalsProps) {
  const t = useTranslations("documents");
  const locale = useLocale();
  const { currency, discount, vatBreakdown } = document;
  const money = (amount: string) => writtenMoney(amount, currency, locale);
  const percent = discount && "percent" in discount ? discount.percent : null;
  return (
    <dl
      aria-label={t("totals.label")}
      className="grid justify-items-end gap-1 border-t border-border px-4 pt-3 pb-4 text-table md:px-5"
    >
      {isSomething(document.discountTotal) && (
        <>
          <Sum label={t("totals.sumOfLines")}>{money(document.sumOfLines)}</Sum>
          <Sum
            label={
              percent === null
                ? t("totals.discount")
                : t("totals.discountOf", { percent: writtenPercent(percent, locale) })
            }
          >
            {money(`-${document.discountTotal}`.replace("--", ""))}
          </Sum>
        </>
      )}
      <Sum label={t("totals.exclVat")}>{money(document.totalExclVat)}</Sum>
      {vatBreakdown.map(({ vatCategory, vatRate, taxableAmount, vatAmount }) => (
        <Sum
          key={`${vatCategory} ${vatRate}`}
          label={
            <>
              {t(`vat.${vatCategory}`, { rate: writtenPercent(vatRate, locale) })}{" "}
              <span className="num text-subtle">{t("totals.base", { amount: money(taxableAmount) })}</span>
            </>
          }
        >
          {money(vatAmount)}
        </Sum>
      ))}
      <Sum label={t("totals.inclVat")} strong>
        {money(document.totalInclVat)}
      </Sum>
      {settlement && (isSomething(settlement.amountPaid) || isSomething(settlement.amountCredited)) && (
        <>
          {isSomething(settlement.amountPaid) && (
            <Sum label={t("totals.paid")}>{money(`-${settlement.amountPaid}`)}</Sum>
          )}
          {isSomething(settlement.amountCredited) && (
            <Sum label={t("totals.credited")}>{money(`-${settlement.amountCredited}`)}</Sum>
          )}
          <Sum label={t("totals.due")} strong>
            {money(settlement.amountDue)}
          </Sum>
        </>
      )}
    </dl>
  );
}

type SumProps = { label: ReactNode; strong?: boolean; children: ReactNode };

function Sum({ label, strong = false, children }: SumProps) {
  const look = strong ? "mt-1 border-t border-border pt-1.5 text-body font-semibold" : "";
  return (
    <div className={`flex w-full max-w-80 justify-between gap-4 ${look}`}>
      <dt>{label}</dt>
      <dd className="num">{children}</dd>
    </div>
  );
}
