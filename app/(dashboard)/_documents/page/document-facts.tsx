import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { pathOf } from "@/components/documents/document-paths";
import { DateTime } from "@/components/format/date-time";
import { Day } from "@/components/format/day";
import { writtenNumber } from "@/components/format/written-number";
import { Card } from "@/components/ui/card";
import { FactsList, type Fact } from "@/components/ui/facts-list";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { DocumentDetail } from "../document-item";

/** Dates, references and the documents it belongs to. What is not known is not listed. */
export function DocumentFacts({ document }: { document: DocumentDetail }) {
  const t = useTranslations("document-page.facts");
  const locale = useLocale();
  const { client, issueDate, supplyFrom, supplyTo, operation, exchangeRate, exchangeRateDate, currency } = document;
  const day = (label: string, value: string | null) => value !== null && { label, value: <Day value={value} /> };
  const moment = (label: string, value: string | null) =>
    value !== null && { label, value: <DateTime value={value} /> };
  const text = (label: string, value: string | null) => value !== null && { label, value: <bdi>{value}</bdi> };
  const other = (kind: DocumentKind, label: string, found: { id: string; number: string | null } | null) =>
    found !== null && {
      label,
      value: (
        <DocumentLink kind={kind} id={found.id}>
          {found.number === null ? t("draft") : <span className="mono">{found.number}</span>}
        </DocumentLink>
      ),
    };
  const facts: (Fact | false)[] = [
    {
      label: t("client"),
      value: (
        <Link href={`/clients/${client.id}`} className="link">
          <bdi>{client.name}</bdi>
        </Link>
      ),
    },
    { label: t("clientReference"), value: <span className="mono">{client.reference}</span> },
    day(document.status === "draft" ? t("willIssue") : t("issued"), issueDate),
    ...(document.kind === "invoice"
      ? [day(t("due"), document.dueDate), other("quote", t("quote"), document.quote)]
      : []),
    ...(document.kind === "quote"
      ? [day(t("valid"), document.validUntil), other("invoice", t("invoice"), document.invoice)]
      : []),
    ...(document.kind === "credit_note"
      ? [other("invoice", t("credited"), document.invoice), text(t("reason"), document.reason)]
      : []),
    text(t("purchaseOrder"), document.purchaseOrder),
    supplyFrom !== null && {
      label: t("supply"),
      value: (
        <>
          <Day value={supplyFrom} />
          {supplyTo !== null && supplyTo !== supplyFrom && (
            <>
              {" – "}
              <Day value={supplyTo} />
            </>
          )}
        </>
      ),
    },
    operation !== null && { label: t("operation"), value: t(`operations.${operation}`) },
    text(t("exemption"), document.exemptionReason),
    exchangeRate !== null && {
      label: t("rate", { currency }),
      value: (
        <>
          <span className="num">{writtenNumber(exchangeRate, locale)}</span>
          {exchangeRateDate !== null && (
            <span className="text-subtle">
              {" · "}
              <Day value={exchangeRateDate} />
            </span>
          )}
        </>
      ),
    },
    { label: t("language"), value: t(`languages.${document.locale}`) },
    moment(t("sent"), document.sentAt),
    moment(t("viewed"), document.viewedAt),
    ...(document.kind === "quote"
      ? [
          moment(t("answered"), document.answeredAt),
          text(t("answeredBy"), document.answeredBy),
          text(t("answerNote"), document.answerNote),
        ]
      : []),
    moment(t("created"), document.createdAt),
  ];
  return (
    <Card title={t("title")}>
      <FactsList facts={facts.filter((fact) => fact !== false)} />
    </Card>
  );
}

function DocumentLink({ kind, id, children }: { kind: DocumentKind; id: string; children: ReactNode }) {
  return (
    <Link href={pathOf({ kind, id })} className="link whitespace-nowrap">
      {children}
    </Link>
  );
}
