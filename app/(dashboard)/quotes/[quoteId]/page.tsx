import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DaysLeft } from "@/components/documents/due-day";
import { Day } from "@/components/format/day";
import { Kpi } from "@/components/ui/kpi-strip";
import { checkQuote } from "@/lib/billing/quotes/check-quote";
import { daysBetween, localDate, todayIn } from "@/lib/kernel/local-date";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { AnswerDialogs } from "../../_documents/answer/answer-dialogs.client";
import { AnswerKpi } from "../../_documents/answer/answer-kpi";
import { ClientKpi } from "../../_documents/page/client-kpi";
import { deedsOf, offers } from "../../_documents/page/deeds-of";
import { documentName } from "../../_documents/page/document-header";
import { DocumentPage } from "../../_documents/page/document-page";
import { TotalKpi } from "../../_documents/page/total-kpi";
import { readQuote } from "../../_documents/read-document";

type Params = { params: Promise<{ quoteId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const quote = await readQuote((await params).quoteId);
  const t = await getTranslations("shell.nav");
  return { title: `${await documentName({ kind: "quote", ...quote })} – ${t("quotes")}` };
}

export default async function QuotePage({ params }: Params) {
  const { quoteId } = await params;
  const quote = await readQuote(quoteId);
  const [ctx, missing, t] = await Promise.all([
    pageContext(),
    quote.status === "draft" ? load(checkQuote, { quoteId }) : [],
    getTranslations("document-page.strip"),
  ]);
  const { validUntil } = quote;
  const today = todayIn(ctx.timeZone, ctx.now());
  const document = { kind: "quote", ...quote } as const;
  const deeds = deedsOf(document, (permission) => ctx.actor.permissions.has(permission));
  return (
    <DocumentPage
      document={document}
      missing={missing}
      strip={
        <>
          <ClientKpi {...quote} />
          <TotalKpi {...quote} />
          <Kpi
            label={t("validUntil")}
            value={validUntil === null ? <span className="text-subtle">–</span> : <Day value={validUntil} />}
            detail={
              validUntil === null
                ? t("byValidity")
                : quote.status === "sent" && (
                    <DaysLeft days={daysBetween(localDate(today), localDate(validUntil))} late="subtle" />
                  )
            }
          />
          <AnswerKpi quote={quote} />
        </>
      }
      dialogs={
        offers(deeds, "accept") && (
          <AnswerDialogs quoteId={quote.id} version={quote.version} clientName={quote.client.name} />
        )
      }
    />
  );
}
