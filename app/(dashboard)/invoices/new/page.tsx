import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createInvoice } from "@/lib/billing/invoices/create-invoice";
import { allowed } from "../../_components/allowed";
import type { SearchParams } from "../../_components/lenient-query";
import { EditorPage } from "../../_editor/editor-page";
import { invoiceDeeds } from "../_components/editor-deeds";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editor");
  return { title: `${t("titles.invoice")} – ${t("places.invoice")}` };
}

export default async function NewInvoicePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await allowed(createInvoice);
  const { client } = await searchParams;
  return (
    <EditorPage
      kind="invoice"
      draft={null}
      issues={null}
      deeds={invoiceDeeds}
      clientId={typeof client === "string" ? client : undefined}
    />
  );
}
