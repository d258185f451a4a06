import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createQuote } from "@/lib/billing/quotes/create-quote";
import { allowed } from "../../_components/allowed";
import type { SearchParams } from "../../_components/lenient-query";
import { EditorPage } from "../../_editor/editor-page";
import { quoteDeeds } from "../_components/editor-deeds";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editor");
  return { title: `${t("titles.quote")} – ${t("places.quote")}` };
}

export default async function NewQuotePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await allowed(createQuote);
  const { client } = await searchParams;
  return (
    <EditorPage
      kind="quote"
      draft={null}
      issues={null}
      deeds={quoteDeeds}
      clientId={typeof client === "string" ? client : undefined}
    />
  );
}
