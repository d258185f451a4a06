import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { DocumentStatus } from "@/components/documents/document-status";
import { Amount } from "@/components/format/amount";
import { Day } from "@/components/format/day";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { listCreditNotes } from "@/lib/billing/credit-notes/list-credit-notes";
import { summarizeCreditNote, type CreditNoteSummary } from "@/lib/billing/documents/view";
import { load } from "@/lib/platform/load";

export type CreditNotesCardProps = { of: { invoice: string } | { client: string } };

/** Of a client; the rest is in the list of all credit notes. */
const MOST = 25;

/** The credit notes of an invoice or a client; nothing where there are none. */
export async function CreditNotesCard({ of }: CreditNotesCardProps) {
  const ofClient = "client" in of;
  const [{ items, total }, t] = await Promise.all([
    load(listCreditNotes, { filter: of, perPage: ofClient ? MOST : 100 }),
    getTranslations("document-page.creditNotes"),
  ]);
  if (total === 0) return null;
  const invoice: Column<CreditNoteSummary> = {
    key: "invoice",
    header: t("invoice"),
    phone: "hidden",
    cell: ({ invoice: { id, number } }) => (
      <Link href={`/invoices/${id}`} className="mono link whitespace-nowrap">
        {number}
      </Link>
    ),
  };
  const columns: Column<CreditNoteSummary>[] = [
    {
      key: "number",
      header: t("number"),
      phone: "title",
      cell: ({ id, number }) => (
        <Link href={`/credit-notes/${id}`} className="link">
          {number === null ? t("draft") : <span className="mono whitespace-nowrap">{number}</span>}
        </Link>
      ),
    },
    ...(ofClient ? [invoice] : []),
    {
      key: "day",
      header: t("day"),
      phone: "hidden",
      cell: ({ issueDate }) =>
        issueDate === null ? <span className="text-subtle">–</span> : <Day value={issueDate} />,
    },
    {
      key: "reason",
      header: t("reason"),
      phone: "detail",
      cell: ({ reason }) => <bdi>{reason ?? "–"}</bdi>,
    },
    {
      key: "status",
      header: t("status"),
      phone: "end",
      cell: ({ status }) => <DocumentStatus kind="credit_note" status={status} />,
    },
    {
      key: "amount",
      header: t("amount"),
      align: "right",
      phone: "value",
      cell: ({ totalInclVat, currency }) => (
        <span className="font-medium">
          <Amount amount={totalInclVat} currency={currency} />
        </span>
      ),
    },
  ];
  return (
    <Card title={t("title")} count={total} flush>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={items.map(summarizeCreditNote)}
        rowKey={({ id }) => id}
        frame="bare"
      />
      {ofClient && total > items.length && (
        <p className="border-t border-border px-4 py-2.5 max-md:py-0 md:px-5">
          <Link className="more" href={`/credit-notes?client=${of.client}`}>
            {t("all", { count: total })}
          </Link>
        </p>
      )}
    </Card>
  );
}
