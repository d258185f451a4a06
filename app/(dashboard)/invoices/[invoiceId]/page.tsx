import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DaysLeft } from "@/components/documents/due-day";
import { Day } from "@/components/format/day";
import { Kpi } from "@/components/ui/kpi-strip";
import { invoiceActions } from "@/lib/billing/documents/status";
import { checkInvoice } from "@/lib/billing/invoices/check-invoice";
import { daysBetween, localDate, todayIn } from "@/lib/kernel/local-date";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { CreditDialog } from "../../_documents/credit/credit-dialog.client";
import { CreditNotesCard } from "../../_documents/credit/credit-notes-card";
import { leftToCredit } from "../../_documents/credit/left-to-credit";
import { BalanceKpi } from "../../_documents/page/balance-kpi";
import { ClientKpi } from "../../_documents/page/client-kpi";
import { deedsOf, offers } from "../../_documents/page/deeds-of";
import { documentName } from "../../_documents/page/document-header";
import { DocumentPage } from "../../_documents/page/document-page";
import { TotalKpi } from "../../_documents/page/total-kpi";
import { PaymentDialog } from "../../_documents/payment/payment-dialog.client";
import { PaymentsCard } from "../../_documents/payment/payments-card";
import { readInvoice } from "../../_documents/read-document";

type Params = { params: Promise<{ invoiceId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const invoice = await readInvoice((await params).invoiceId);
  const t = await getTranslations("shell.nav");
  return { title: `${await documentName({ kind: "invoice", ...invoice })} – ${t("invoices")}` };
}

export default async function InvoicePage({ params }: Params) {
  const { invoiceId } = await params;
  const invoice = await readInvoice(invoiceId);
  const draft = invoice.status === "draft";
  const [ctx, missing, t] = await Promise.all([
    pageContext(),
    draft ? load(checkInvoice, { invoiceId }) : [],
    getTranslations("document-page.strip"),
  ]);
  const today = todayIn(ctx.timeZone, ctx.now());
  const { currency, amountDue, dueDate } = invoice;
  const document = { kind: "invoice", ...invoice } as const;
  const deeds = deedsOf(document, (permission) => ctx.actor.permissions.has(permission));
  const open = /[1-9]/.test(amountDue) && invoiceActions.may("pay", invoice.status);
  return (
    <DocumentPage
      document={document}
      missing={missing}
      strip={
        <>
          <ClientKpi {...invoice} />
          <TotalKpi {...invoice} />
          {!draft && <BalanceKpi {...invoice} />}
          <Kpi
            label={t("dueOn")}
            value={dueDate === null ? <span className="text-subtle">–</span> : <Day value={dueDate} />}
            detail={
              dueDate === null
                ? t("byTerms")
                : open && <DaysLeft days={daysBetween(localDate(today), localDate(dueDate))} late="danger" />
            }
          />
        </>
      }
      dialogs={
        <>
          {offers(deeds, "pay") && (
            <PaymentDialog invoiceId={invoice.id} currency={currency} amountDue={amountDue} today={today} />
          )}
          {offers(deeds, "credit") && (
            <CreditDialog
              invoiceId={invoice.id}
              currency={currency}
              lines={invoice.lineItems.flatMap(({ type, position, description, quantity, unit, netAmount: net }) =>
                type === "item" && quantity !== null && net !== null
                  ? [{ position, description, quantity, unit, net }]
                  : [],
              )}
              left={leftToCredit(invoice)}
              paid={/[1-9]/.test(invoice.amountPaid)}
            />
          )}
        </>
      }
    >
      {!draft && (
        <>
          <PaymentsCard invoiceId={invoice.id} amountDue={amountDue} currency={currency} />
          <CreditNotesCard of={{ invoice: invoice.id }} />
        </>
      )}
    </DocumentPage>
  );
}
