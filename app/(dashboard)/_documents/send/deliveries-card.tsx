import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { DateTime } from "@/components/format/date-time";
import { Card } from "@/components/ui/card";
import { listCreditNoteDeliveries } from "@/lib/billing/credit-notes/list-credit-note-deliveries";
import { isUnderWay } from "@/lib/billing/deliveries/status";
import { viewDelivery, type DeliveryView } from "@/lib/billing/deliveries/view";
import { listInvoiceDeliveries } from "@/lib/billing/invoices/list-invoice-deliveries";
import { listQuoteDeliveries } from "@/lib/billing/quotes/list-quote-deliveries";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { AutoRefresh } from "../../_components/auto-refresh.client";
import { DeliveryStatus } from "./delivery-status";
import { RetryDelivery } from "./retry-delivery.client";

const MOST = 50;

async function readDeliveries(kind: DocumentKind, id: string): Promise<DeliveryView[]> {
  const page = { perPage: MOST };
  const { items } = await {
    quote: () => load(listQuoteDeliveries, { quoteId: id, ...page }),
    invoice: () => load(listInvoiceDeliveries, { invoiceId: id, ...page }),
    credit_note: () => load(listCreditNoteDeliveries, { creditNoteId: id, ...page }),
  }[kind]();
  return items.map(viewDelivery);
}

export type DeliveriesCardProps = { kind: DocumentKind; id: string; canSend: boolean };

/** Every mail of a document and what became of it; read again by itself while one is on its way. */
export async function DeliveriesCard({ kind, id, canSend }: DeliveriesCardProps) {
  const [deliveries, { actor }, t] = await Promise.all([
    readDeliveries(kind, id),
    pageContext(),
    getTranslations("sending.log"),
  ]);
  const readsMailbox = actor.permissions.has("mailbox:read");
  return (
    <Card title={t("title")} count={deliveries.length} flush>
      {deliveries.length === 0 ? (
        <p className="border-t border-border px-4 py-4 text-table text-muted md:px-5">{t("none")}</p>
      ) : (
        <ul>
          {deliveries.map((delivery) => (
            <li
              key={delivery.id}
              className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-border px-4 py-2.5 text-table md:px-5"
            >
              <div className="min-w-0 flex-1 basis-56">
                <Recipient delivery={delivery} linked={readsMailbox} />
                <p className="text-meta text-subtle">
                  <DateTime value={delivery.settledAt ?? delivery.createdAt} />
                  {delivery.sentBy !== null && ` · ${delivery.sentBy}`}
                  {delivery.copy && ` · ${t("copy")}`}
                  {delivery.viewedAt !== null && (
                    <>
                      {` · ${t("viewed")} `}
                      <DateTime value={delivery.viewedAt} />
                    </>
                  )}
                </p>
                <Outcome delivery={delivery} />
              </div>
              <DeliveryStatus status={delivery.status} />
              {canSend && delivery.canRetry && (
                <RetryDelivery kind={kind} id={id} deliveryId={delivery.id} recipient={delivery.recipient} />
              )}
            </li>
          ))}
        </ul>
      )}
      <AutoRefresh active={deliveries.some(({ status }) => isUnderWay(status))} />
    </Card>
  );
}

async function Recipient({
  delivery: { mailId, recipient, contact },
  linked,
}: {
  delivery: DeliveryView;
  linked: boolean;
}) {
  const who = contact === null ? recipient : `${contact.name} (${recipient})`;
  if (mailId === null || !linked) return <p className="font-medium">{who}</p>;
  return (
    <p>
      <Link href={`/settings/mailbox/${mailId}`} className="font-medium hover:underline">
        {who}
      </Link>
    </p>
  );
}

/** Why it did not arrive: a code of ours in words, or what the mail server said. */
async function Outcome({ delivery: { status, error } }: { delivery: DeliveryView }) {
  const t = await getTranslations("sending.log");
  if (status === "captured" || status === "unknown") return <p className="text-meta text-muted">{t(status)}</p>;
  if (error === null || status === "sent") return null;
  const ours = /^[a-z_]+(\.[a-z_]+)*$/.test(error);
  return <p className="text-meta text-danger">{ours ? t("notMade") : error}</p>;
}
