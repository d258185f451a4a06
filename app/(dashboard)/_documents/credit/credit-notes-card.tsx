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

/** The credit notes of an invoice; nothing where there are none. */
export async function CreditNotesCard({ invoiceId }: { invoiceId: string }) {
  const [{ items, total }, t] = await Promise.all([
    load(listCreditNotes, { filter: { invoice: invoiceId }, perPage: 100 }),
    getTranslations("document-page.creditNotes"),
  ]);
  if (total === 0) return null;
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
    </Card>
  );
}
