import { useLocale, useTranslations } from "next-intl";
import { writtenMoney } from "@/components/format/written-money";

type Worth = { currency: string; amount: string };

/** What there is in other currencies, beside the figure that it is not part of: `et 1 200,00 $US`. */
export function Elsewhere({ amounts }: { amounts: readonly Worth[] }) {
  const t = useTranslations("dashboard.figures");
  const locale = useLocale();
  if (amounts.length === 0) return null;
  return amounts.map(({ currency, amount }) => (
    <span key={currency} className="num block whitespace-nowrap">
      {t("elsewhere", { amount: writtenMoney(amount, currency, locale) })}
    </span>
  ));
}
