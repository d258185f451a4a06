import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/format/date-time";
import { Kpi } from "@/components/ui/kpi-strip";
import type { QuoteView } from "@/lib/billing/documents/view";

/** What became of a quote: an answer, an invoice. */
export function AnswerKpi({ quote }: { quote: QuoteView }) {
  const t = useTranslations("document-page.strip");
  const words = useTranslations("documents.status.quote");
  const { status, answeredAt, answeredBy, invoice } = quote;
  return (
    <Kpi
      label={t("answer")}
      look="name"
      value={
        answeredAt !== null ? (
          words(status)
        ) : (
          <span className="text-subtle">
            {status === "sent" ? t("awaited") : status === "expired" ? t("noAnswer") : "–"}
          </span>
        )
      }
      detail={
        <>
          {answeredAt !== null && (
            <span className="block">
              {answeredBy && (
                <>
                  <bdi>{answeredBy}</bdi>
                  {", "}
                </>
              )}
              <DateTime value={answeredAt} look="date" />
            </span>
          )}
          {invoice && (
            <Link href={`/invoices/${invoice.id}`} className="link">
              {t("invoiced")} {invoice.number !== null && <span className="mono">{invoice.number}</span>}
            </Link>
          )}
        </>
      }
    />
  );
}
