import { useTranslations } from "next-intl";
import { Amount } from "@/components/format/amount";
import { Kpi, KpiStrip } from "@/components/ui/kpi-strip";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Tab } from "./tabs-of";

/** What the open tab is worth in each currency, for a list that shows all of it. With one currency the tab itself says it. */
export function CurrencyStrip({ kind, tab }: { kind: DocumentKind; tab: Tab }) {
  const t = useTranslations("document-list");
  if (tab.sums.length < 2) return null;
  return (
    <KpiStrip label={t("byCurrency")}>
      {tab.sums.map(({ currency, amount, count }) => (
        <Kpi
          key={currency}
          label={t(tab.worth === "due" ? "dueIn" : "totalIn", { currency })}
          value={<Amount amount={amount} currency={currency} />}
          detail={t(`count.${kind}`, { count })}
        />
      ))}
    </KpiStrip>
  );
}
