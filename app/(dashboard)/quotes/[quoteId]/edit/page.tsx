import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { checkQuote } from "@/lib/billing/quotes/check-quote";
import { updateQuote } from "@/lib/billing/quotes/update-quote";
import { load } from "@/lib/platform/load";
import { allowed } from "../../../_components/allowed";
import { readQuote } from "../../../_documents/read-document";
import { EditorPage } from "../../../_editor/editor-page";
import { quoteDeeds } from "../../_components/editor-deeds";

type Props = { params: Promise<{ quoteId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { client } = await readQuote((await params).quoteId);
  const t = await getTranslations("editor");
  return { title: `${t("titles.draft", { client: client.name })} – ${t("places.quote")}` };
}

/** What is issued can no longer be edited: its own page shows it. */
export default async function EditQuotePage({ params }: Props) {
  await allowed(updateQuote);
  const { quoteId } = await params;
  const draft = await readQuote(quoteId);
  if (draft.status !== "draft") redirect(`/quotes/${draft.id}`);
  const issues = await load(checkQuote, { quoteId });
  return <EditorPage kind="quote" draft={draft} issues={issues} deeds={quoteDeeds} />;
}
