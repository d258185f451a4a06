import { Download, ExternalLink } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { writtenMoney } from "@/components/format/written-money";
import { Banner } from "@/components/ui/banner";
import { buttonStyles } from "@/components/ui/button-styles";
import { StatusBadge, type Status } from "@/components/ui/status-badge";
import type { SharedDocument } from "@/lib/billing/sharing/view";
import { AnswerQuote } from "./answer-quote.client";

/** What the client sees of each status; the words are theirs, not those of the books. */
const BADGES: Record<string, Status> = {
  "quote.sent": "pending",
  "quote.accepted": "accepted",
  "quote.rejected": "rejected",
  "quote.expired": "expired",
  "invoice.sent": "pending",
  "invoice.viewed": "pending",
  "invoice.partially_paid": "partially_paid",
  "invoice.paid": "paid",
  "invoice.overdue": "overdue",
  "invoice.cancelled": "cancelled",
  "credit_note.sent": "issued",
  "credit_note.applied": "applied",
};

export type SummaryProps = { token: string; document: SharedDocument; own: boolean };

/** Where things stand, what is to be paid, and what can be done. */
export function Summary({ token, document, own }: SummaryProps) {
  const { kind, status, currency, total, due, until, canAnswer, answer, number, pdfName, sheet } = document;
  const t = useTranslations("shared");
  const format = useFormatter();
  const locale = useLocale();
  const isOpenInvoice = kind === "invoice" && /[1-9]/.test(due);
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  const pdf = `/d/${token}/pdf`;
  // The paper says whether VAT is in it.
  const totalLabel = kind === "credit_note" ? undefined : sheet.totals.find(({ weight }) => weight === "due")?.label;
  return (
    <section
      aria-label={t("summary")}
      data-edge=""
      className="grid gap-4 rounded-card border border-border bg-surface p-4 md:p-5 lg:sticky lg:top-6 lg:order-last print:hidden"
    >
      <div className="grid gap-2">
        <p>
          <StatusBadge status={BADGES[`${kind}.${status}`] ?? "issued"}>
            {t(`status.${kind}.${status}` as never)}
          </StatusBadge>
        </p>
        <div>
          <p className="text-table text-muted">{isOpenInvoice ? t("due") : (totalLabel ?? t(`total.${kind}`))}</p>
          <p className="num text-kpi font-semibold">{writtenMoney(isOpenInvoice ? due : total, currency, locale)}</p>
          {isOpenInvoice && due !== total && (
            <p className="num text-table text-subtle">{t("of", { total: writtenMoney(total, currency, locale) })}</p>
          )}
        </div>
        {until && (isOpenInvoice || kind === "quote") && (
          <p className="text-table text-muted">
            {t(`until.${kind === "quote" ? "quote" : "invoice"}`, { day: day(until) })}
          </p>
        )}
      </div>
      {answer && <Answered document={document} />}
      {kind === "quote" && status === "expired" && <Banner tone="warning">{t("expired")}</Banner>}
      {canAnswer && <AnswerQuote token={token} number={number} />}
      <div className="grid gap-2">
        <a
          href={pdf}
          download={pdfName}
          data-edge=""
          className={buttonStyles({ variant: canAnswer ? "secondary" : "primary" })}
        >
          <Download aria-hidden className="icon" />
          {t("download")}
        </a>
        <a href={pdf} target="_blank" rel="noreferrer" data-edge="" className={buttonStyles({ variant: "link" })}>
          <ExternalLink aria-hidden className="icon" />
          {t("open")}
          <span className="sr-only">{t("newWindow")}</span>
        </a>
      </div>
      {own && <Banner>{t("own")}</Banner>}
    </section>
  );
}

function Answered({ document: { answer, status, timeZone } }: { document: SharedDocument }) {
  const t = useTranslations("shared");
  const format = useFormatter();
  if (!answer) return null;
  const accepted = status === "accepted";
  const at = format.dateTime(new Date(answer.at), { dateStyle: "long", timeStyle: "short", timeZone });
  return (
    <Banner tone={accepted ? "success" : "info"}>
      <p>{t(accepted ? "accepted" : "declined", { name: answer.by, at })}</p>
      {answer.note && (
        <p className="mt-1 whitespace-pre-line">
          <bdi>{answer.note}</bdi>
        </p>
      )}
    </Banner>
  );
}
