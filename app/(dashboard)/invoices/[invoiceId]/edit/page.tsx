import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { checkInvoice } from "@/lib/billing/invoices/check-invoice";
import { updateInvoice } from "@/lib/billing/invoices/update-invoice";
import { load } from "@/lib/platform/load";
import { allowed } from "../../../_components/allowed";
import { readInvoice } from "../../../_documents/read-document";
import { EditorPage } from "../../../_editor/editor-page";
import { invoiceDeeds } from "../../_components/editor-deeds";

type Props = { params: Promise<{ invoiceId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { client } = await readInvoice((await params).invoiceId);
  const t = await getTranslations("editor");
  return { title: `${t("titles.draft", { client: client.name })} – ${t("places.invoice")}` };
}

/** What is issued can no longer be edited: its own page shows it. */
export default async function EditInvoicePage({ params }: Props) {
  await allowed(updateInvoice);
  const { invoiceId } = await params;
  const draft = await readInvoice(invoiceId);
  if (draft.status !== "draft") redirect(`/invoices/${draft.id}`);
  const issues = await load(checkInvoice, { invoiceId });
  return <EditorPage kind="invoice" draft={draft} issues={issues} deeds={invoiceDeeds} />;
}
