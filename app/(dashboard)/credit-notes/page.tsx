import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/components/list/list-address";
import { DocumentList } from "../_documents/list/document-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("creditNotes") };
}

export default function CreditNotesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <DocumentList kind="credit_note" searchParams={searchParams} />;
}
