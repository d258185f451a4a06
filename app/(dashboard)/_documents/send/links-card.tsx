import { clsx } from "clsx";
import { getTranslations } from "next-intl/server";
import { DateTime } from "@/components/format/date-time";
import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import { listCreditNoteLinks } from "@/lib/billing/credit-notes/list-credit-note-links";
import { listInvoiceLinks } from "@/lib/billing/invoices/list-invoice-links";
import { viewDocumentLink, type DocumentLinkView } from "@/lib/billing/links/view";
import { listQuoteLinks } from "@/lib/billing/quotes/list-quote-links";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { load } from "@/lib/platform/load";
import { ClientLink } from "./client-link.client";
import { RevokeLink } from "./revoke-link.client";

const MOST = 50;

async function readLinks(kind: DocumentKind, id: string): Promise<{ links: DocumentLinkView[]; total: number }> {
  const page = { perPage: MOST };
  const { items, total } = await {
    quote: () => load(listQuoteLinks, { quoteId: id, ...page }),
    invoice: () => load(listInvoiceLinks, { invoiceId: id, ...page }),
    credit_note: () => load(listCreditNoteLinks, { creditNoteId: id, ...page }),
  }[kind]();
  return { links: items.map(viewDocumentLink), total };
}

export type LinksCardProps = { kind: DocumentKind; id: string; canSend: boolean; canRevoke: boolean };

/** Everybody who can open the document without an account, and how to stop it. */
export async function LinksCard({ kind, id, canSend, canRevoke }: LinksCardProps) {
  const [{ links, total }, t] = await Promise.all([readLinks(kind, id), getTranslations("sending.links")]);
  return (
    <Card title={t("title")} count={total} flush action={canSend && <ClientLink kind={kind} id={id} />}>
      {links.length === 0 ? (
        <p className="border-t border-border px-4 py-4 text-table text-muted md:px-5">{t("none")}</p>
      ) : (
        <ul>
          {links.map(({ id: linkId, recipient, createdAt, createdBy, firstViewedAt, revokedAt }) => {
            const name = recipient ?? t("byHand");
            return (
              <li
                key={linkId}
                className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-border px-4 py-2.5 text-table md:px-5"
              >
                <div className="min-w-0 flex-1 basis-56">
                  <p className={clsx("font-medium break-words", revokedAt !== null && "text-subtle")}>{name}</p>
                  <p className="text-meta text-subtle">
                    <DateTime value={createdAt} />
                    {createdBy !== null && ` · ${createdBy}`}
                    {firstViewedAt !== null && (
                      <>
                        {` · ${t("viewed")} `}
                        <DateTime value={firstViewedAt} />
                      </>
                    )}
                    {revokedAt !== null && (
                      <>
                        {` · ${t("revokedOn")} `}
                        <DateTime value={revokedAt} />
                      </>
                    )}
                  </p>
                </div>
                {revokedAt !== null && <StatusBadge status="archived">{t("revoked")}</StatusBadge>}
                {revokedAt === null && canRevoke && <RevokeLink kind={kind} id={id} linkId={linkId} name={name} />}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
