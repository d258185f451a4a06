import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { DocumentTotals } from "@/components/documents/document-totals";
import { LineTable } from "@/components/documents/line-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { DocumentDetail } from "../document-item";

/** What a document charges for and what that comes to. */
export function DocumentLines({ document }: { document: DocumentDetail }) {
  const t = useTranslations("document-page.lines");
  const { lineItems, currency, status, notes } = document;
  const issuedInvoice = document.kind === "invoice" && status !== "draft" ? document : undefined;
  return (
    <Card
      title={t("title")}
      flush
      action={status !== "draft" && <span className="text-table text-subtle">{t("frozen")}</span>}
    >
      {lineItems.length === 0 ? (
        <div className="border-t border-border">
          <EmptyState icon={FileText} headingLevel={3} title={t("none")} />
        </div>
      ) : (
        <LineTable lines={lineItems} currency={currency} />
      )}
      <DocumentTotals document={document} settlement={issuedInvoice} />
      {notes !== null && (
        <div className="border-t border-border px-4 py-4 text-table md:px-5">
          <h3 className="mb-1 text-meta font-medium tracking-normal text-subtle">{t("notes")}</h3>
          <p dir="auto" className="max-w-[68ch] whitespace-pre-line">
            {notes}
          </p>
        </div>
      )}
    </Card>
  );
}
