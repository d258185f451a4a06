import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/components/list/list-address";
import { CreditNotesCard } from "../../../../_documents/credit/credit-notes-card";
import { ClientDocuments } from "../../_components/client-documents";
import { readClient } from "../../_components/read-client";

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("client.tabs");
  return { title: t("invoices") };
}

export default async function ClientInvoicesPage({ params, searchParams }: Props) {
  const [{ clientId }, query] = await Promise.all([params, searchParams]);
  const { id } = await readClient(clientId);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:gap-6">
      <ClientDocuments kind="invoice" clientId={id} searchParams={query} />
      <CreditNotesCard of={{ client: id }} />
    </div>
  );
}
