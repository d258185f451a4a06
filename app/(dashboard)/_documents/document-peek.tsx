import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Amount } from "@/components/format/amount";
import { Day } from "@/components/format/day";
import { RelativeTime } from "@/components/format/relative-time.client";
import { wordEvent } from "@/components/format/word-event";
import { writtenFigure } from "@/components/format/written-number";
import { FactsList, type Fact } from "@/components/ui/facts-list";
import { getCreditNote } from "@/lib/billing/credit-notes/get-credit-note";
import { listDocumentEvents } from "@/lib/billing/documents/list-document-events";
import type { DocumentRow, LineItemView } from "@/lib/billing/documents/view";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { getQuote } from "@/lib/billing/quotes/get-quote";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { minorDigits, type Currency } from "@/lib/kernel/currency";
import { DomainError } from "@/lib/kernel/errors";
import { todayIn } from "@/lib/kernel/local-date";
import { pageContext } from "@/lib/platform/auth/page-context";
import { documentOf, type DocumentDetail } from "./document-item";
import { ItemStatus } from "./item-status";
import { DocumentDue } from "./list/list-columns";

/** Lines shown before the rest is only counted. */
const LINES = 6;

async function rowOf(kind: DocumentKind, id: string): Promise<DocumentRow> {
  const ctx = await pageContext();
  switch (kind) {
    case "quote":
      return getQuote(ctx, { quoteId: id });
    case "invoice":
      return getInvoice(ctx, { invoiceId: id });
    case "credit_note":
      return getCreditNote(ctx, { creditNoteId: id });
  }
}

/** A stale address names a document that is gone: the list stays, the panel says so. */
async function readDocument(kind: DocumentKind, id: string): Promise<DocumentDetail | null> {
  try {
    return documentOf(await rowOf(kind, id));
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not_found") return null;
    throw error;
  }
}

/** A document beside its list: whom it is for, what it is worth, what happened last. */
export async function DocumentPeek({ kind, id }: { kind: DocumentKind; id: string }) {
  const t = await getTranslations("document-list");
  const document = await readDocument(kind, id);
  if (!document) return <p className="p-4 text-muted">{t("peek.gone")}</p>;
  return (
    <div className="grid gap-5 p-4">
      <header>
        <h2 dir="auto" className="text-section">
          {document.client.name}
        </h2>
        {document.title && (
          <p dir="auto" className="text-table text-muted">
            {document.title}
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-2 text-table text-muted">
          <span className={document.number ? "mono" : ""}>{document.number ?? t("unnumbered")}</span>
          <ItemStatus item={document} />
        </p>
      </header>
      <Facts document={document} />
      <Part title={t("peek.lines")}>
        <Lines lines={document.lineItems} currency={document.currency} />
      </Part>
      <Part title={t("peek.latest")}>
        <Latest kind={kind} id={id} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-border pt-4">
      <h3 className="mb-2 text-table">{title}</h3>
      {children}
    </section>
  );
}

async function Facts({ document }: { document: DocumentDetail }) {
  const [t, ctx] = await Promise.all([getTranslations("document-list.columns"), pageContext()]);
  const today = todayIn(ctx.timeZone, ctx.now());
  const { currency, issueDate } = document;
  const money = (amount: string) => <Amount amount={amount} currency={currency} />;
  const due = document.kind === "quote" ? "valid_until" : "due_date";
  const facts: (Fact | false)[] = [
    issueDate !== null && { label: t("issue_date"), value: <Day value={issueDate} /> },
    document.kind !== "credit_note" && { label: t(due), value: <DocumentDue item={document} today={today} /> },
    document.kind === "credit_note" && {
      label: t("invoice"),
      value: <span className="mono">{document.invoice.number}</span>,
    },
    document.purchaseOrder !== null && { label: t("purchase_order"), value: <bdi>{document.purchaseOrder}</bdi> },
    { label: t("total_excl_vat"), value: money(document.totalExclVat) },
    { label: t("total_incl_vat"), value: money(document.totalInclVat) },
    document.kind === "invoice" &&
      document.status !== "draft" && {
        label: t("amount_due"),
        value: <b className="font-semibold">{money(document.amountDue)}</b>,
      },
  ];
  return <FactsList facts={facts.filter((fact) => fact !== false)} />;
}

async function Lines({ lines, currency }: { lines: readonly LineItemView[]; currency: string }) {
  const [t, locale] = await Promise.all([getTranslations("document-list.peek"), getLocale()]);
  const items = lines.filter(({ type }) => type === "item");
  const digits = minorDigits(currency as Currency);
  return (
    <ul className="grid gap-2 text-table">
      {items.slice(0, LINES).map(({ position, description, netAmount }) => (
        <li key={position} className="flex justify-between gap-4">
          <bdi className="line-clamp-2 min-w-0">{description}</bdi>
          <span className="num">{netAmount !== null && writtenFigure(netAmount, locale, digits)}</span>
        </li>
      ))}
      {items.length === 0 && <li className="text-subtle">–</li>}
      {items.length > LINES && <li className="text-subtle">{t("moreLines", { count: items.length - LINES })}</li>}
    </ul>
  );
}

async function Latest({ kind, id }: { kind: DocumentKind; id: string }) {
  const [words, locale, ctx] = await Promise.all([getTranslations("events"), getLocale(), pageContext()]);
  const { items } = await listDocumentEvents(ctx, { kind, documentId: id, perPage: 5 });
  return (
    <ol className="grid gap-2.5">
      {items.map(({ id: eventId, type, payload, actorUserId, actorName, occurredAt }) => {
        const actor = { userId: actorUserId, name: actorName };
        return (
          <li key={eventId} className="text-table">
            <p className="line-clamp-2">{wordEvent({ type, payload, actor }, words, locale).sentence}</p>
            <p className="text-meta text-subtle">
              <RelativeTime value={occurredAt} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
