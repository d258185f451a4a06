import { useLocale, useTranslations } from "next-intl";
import { writtenMoney } from "@/components/format/written-money";
import { Amount } from "@/components/format/amount";
import { Kpi } from "@/components/ui/kpi-strip";
import type { InvoiceView } from "@/lib/billing/documents/view";

type Props = Pick<InvoiceView, "currency" | "totalInclVat" | "amountPaid" | "amountCredited" | "amountDue">;

const minorOf = (amount: string) => BigInt(amount.replace(".", ""));

/** How much of a whole, in whole per cent. */
const share = (part: string, whole: string): number =>
  minorOf(whole) === 0n ? 0 : Number((minorOf(part) * 100n) / minorOf(whole));

/** What is left to pay of an invoice, and what became of the rest. */
export function BalanceKpi({ currency, totalInclVat, amountPaid, amountCredited, amountDue }: Props) {
  const t = useTranslations("document-page.strip");
  const locale = useLocale();
  const money = (amount: string) => writtenMoney(amount, currency, locale);
  const paid = share(amountPaid, totalInclVat);
  const credited = share(amountCredited, totalInclVat);
  const told = [
    /[1-9]/.test(amountPaid) && t("paid", { amount: money(amountPaid) }),
    /[1-9]/.test(amountCredited) && t("credited", { amount: money(amountCredited) }),
  ].filter(Boolean);
  return (
    <Kpi
      label={t("due")}
      value={<Amount amount={amountDue} currency={currency} />}
      detail={
        <>
          <span
            aria-hidden
            className="mb-1 flex h-1.5 max-w-40 overflow-hidden rounded-pill bg-neutral-tint"
            data-edge=""
          >
            <span className="bg-bar" style={{ width: `${paid}%` }} />
            <span className="bg-edge" style={{ width: `${credited}%` }} />
          </span>
          {told.length === 0 ? t("unpaid") : told.join(" · ")}
        </>
      }
    />
  );
}
