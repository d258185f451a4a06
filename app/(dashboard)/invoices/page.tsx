import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/components/list/list-address";
import { DocumentList } from "../_documents/list/document-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("invoices") };
}

export default function InvoicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <DocumentList kind="invoice" searchParams={searchParams} />;
}
