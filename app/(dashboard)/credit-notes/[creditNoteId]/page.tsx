import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Day } from "@/components/format/day";
import { Kpi } from "@/components/ui/kpi-strip";
import { checkCreditNote } from "@/lib/billing/credit-notes/check-credit-note";
import { load } from "@/lib/platform/load";
import { ClientKpi } from "../../_documents/page/client-kpi";
import { documentName } from "../../_documents/page/document-header";
import { DocumentPage } from "../../_documents/page/document-page";
import { TotalKpi } from "../../_documents/page/total-kpi";
import { readCreditNote } from "../../_documents/read-document";

type Params = { params: Promise<{ creditNoteId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const creditNote = await readCreditNote((await params).creditNoteId);
  const t = await getTranslations("shell.nav");
  return { title: `${await documentName({ kind: "credit_note", ...creditNote })} – ${t("creditNotes")}` };
}

export default async function CreditNotePage({ params }: Params) {
  const { creditNoteId } = await params;
  const creditNote = await readCreditNote(creditNoteId);
  const { invoice, issueDate, status } = creditNote;
  const [missing, t] = await Promise.all([
    status === "draft" ? load(checkCreditNote, { creditNoteId }) : [],
    getTranslations("document-page.strip"),
  ]);
  return (
    <DocumentPage
      document={{ kind: "credit_note", ...creditNote }}
      missing={missing}
      strip={
        <>
          <ClientKpi {...creditNote} />
          <TotalKpi {...creditNote} />
          <Kpi
            label={t("credits")}
            look="name"
            value={
              <Link
                href={`/invoices/${invoice.id}`}
                className="mono underline decoration-edge underline-offset-4 hover:decoration-current"
              >
                {invoice.number}
              </Link>
            }
            detail={invoice.issueDate !== null && <Day value={invoice.issueDate} />}
          />
          <Kpi
            label={t("issuedOn")}
            value={issueDate === null ? <span className="text-subtle">–</span> : <Day value={issueDate} />}
            detail={t(`creditState.${status}`)}
          />
        </>
      }
    />
  );
}
