import { FileText } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pathOf } from "@/components/documents/document-paths";
import { KpiStrip } from "@/components/ui/kpi-strip";
import { RailFold } from "@/components/ui/rail-fold.client";
import type { Permission } from "@/lib/catalog/permissions";
import type { Issue } from "@/lib/kernel/errors";
import { pageContext } from "@/lib/platform/auth/page-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { MoreTexts } from "../../_components/more-texts.client";
import type { DocumentDetail } from "../document-item";
import { DeliveriesCard } from "../send/deliveries-card";
import { LinksCard } from "../send/links-card";
import { SendDialog } from "../send/send-dialog.client";
import { WRITE_PERMISSION } from "../write-permission";
import { deedsOf, offers } from "./deeds-of";
import { DocumentFacts } from "./document-facts";
import { DocumentHeader } from "./document-header";
import { DocumentLines } from "./document-lines";
import { EventsCard } from "./events-card";
import { MissingCard } from "./missing-card";
import { PdfCard } from "./pdf-card";

export type DocumentPageProps = {
  document: DocumentDetail;
  /** What keeps a draft from being issued. */
  missing: readonly Issue[];
  /** Figures over everything. */
  strip: ReactNode;
  /** Before what it charges for: payments, credit notes. */
  children?: ReactNode;
  /** Forms that have an address over the page. */
  dialogs?: ReactNode;
};

/** The page of one quote, invoice or credit note. */
export async function DocumentPage({ document, missing, strip, children, dialogs }: DocumentPageProps) {
  const [t, locale, { actor }] = await Promise.all([getTranslations("document-page"), getLocale(), pageContext()]);
  const { kind, id, client } = document;
  const draft = document.status === "draft";
  const may = (permission: Permission) => actor.permissions.has(permission);
  const canSend = offers(deedsOf(document, may), "send");
  const { documents, events, sending, "document-page": page } = messagesOf(locale);
  return (
    <MoreTexts messages={{ documents, events, sending, "document-page": page }}>
      <DocumentHeader document={document} missing={missing} />
      <KpiStrip label={t("strip.label")} className="mb-4! md:mb-6!">
        {strip}
      </KpiStrip>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_320px] xl:gap-6">
        <div className="xl:order-2">
          <RailFold
            icon={<FileText aria-hidden className="icon text-subtle" />}
            title={t("facts.title")}
            detail={t("facts.fold")}
          >
            <PdfCard document={document} />
            <DocumentFacts document={document} />
          </RailFold>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:gap-6">
          <MissingCard issues={missing} clientId={client.id} editHref={`${pathOf(document)}/edit`} />
          {children}
          <DocumentLines document={document} />
          {!draft && (
            <>
              <DeliveriesCard kind={kind} id={id} canSend={canSend} />
              <LinksCard kind={kind} id={id} canSend={canSend} canRevoke={may(WRITE_PERMISSION[kind])} />
            </>
          )}
          <EventsCard kind={kind} documentId={id} />
        </div>
      </div>
      {dialogs}
      {canSend && (
        <SendDialog
          kind={kind}
          id={id}
          version={document.version}
          clientId={client.id}
          draft={draft}
          missing={missing}
        />
      )}
    </MoreTexts>
  );
}
