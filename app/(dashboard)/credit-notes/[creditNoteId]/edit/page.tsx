import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { checkCreditNote } from "@/lib/billing/credit-notes/check-credit-note";
import { listEarlierCredits } from "@/lib/billing/credit-notes/list-earlier-credits";
import { updateCreditNote } from "@/lib/billing/credit-notes/update-credit-note";
import { load } from "@/lib/platform/load";
import { allowed } from "../../../_components/allowed";
import { readCreditNote } from "../../../_documents/read-document";
import { EditorPage } from "../../../_editor/editor-page";
import { creditNoteDeeds } from "../../_components/editor-deeds";

type Props = { params: Promise<{ creditNoteId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { client } = await readCreditNote((await params).creditNoteId);
  const t = await getTranslations("editor");
  return { title: `${t("titles.draft", { client: client.name })} – ${t("places.credit_note")}` };
}

/** What is issued can no longer be edited: its own page shows it. */
export default async function EditCreditNotePage({ params }: Props) {
  await allowed(updateCreditNote);
  const { creditNoteId } = await params;
  const draft = await readCreditNote(creditNoteId);
  if (draft.status !== "draft") redirect(`/credit-notes/${draft.id}`);
  const [issues, creditedBefore] = await Promise.all([
    load(checkCreditNote, { creditNoteId }),
    load(listEarlierCredits, { creditNoteId }),
  ]);
  return (
    <EditorPage
      kind="credit_note"
      draft={draft}
      issues={issues}
      creditedBefore={creditedBefore}
      deeds={creditNoteDeeds}
    />
  );
}
