import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/components/list/list-address";
import { ClientDocuments } from "../../_components/client-documents";
import { readClient } from "../../_components/read-client";

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("client.tabs");
  return { title: t("quotes") };
}

export default async function ClientQuotesPage({ params, searchParams }: Props) {
  const [{ clientId }, query] = await Promise.all([params, searchParams]);
  const { id } = await readClient(clientId);
  return <ClientDocuments kind="quote" clientId={id} searchParams={query} />;
}
