import { useTranslations } from "next-intl";
import { Amount } from "@/components/format/amount";
import { Kpi } from "@/components/ui/kpi-strip";
import type { DocumentDetail } from "../document-item";

type Props = Pick<DocumentDetail, "currency" | "totalInclVat" | "totalExclVat" | "totalVat">;

/** What a document is worth. */
export function TotalKpi({ currency, totalInclVat, totalExclVat, totalVat }: Props) {
  const t = useTranslations("document-page.strip");
  const amount = (value: string) => <Amount amount={value} currency={currency} />;
  return (
    <Kpi
      label={t("total")}
      value={amount(totalInclVat)}
      detail={t.rich("ofWhich", { exclVat: () => amount(totalExclVat), vat: () => amount(totalVat) })}
    />
  );
}
