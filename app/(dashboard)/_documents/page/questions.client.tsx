"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { PATHS, pathOf } from "@/components/documents/document-paths";
import { MissingFacts } from "@/components/documents/missing-facts";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { toast } from "@/components/ui/toast";
import type { Issue } from "@/lib/kernel/errors";
import { applyCreditNoteAction } from "../../credit-notes/actions";
import { issueDocument } from "../issue-document.client";
import { useRemoveDraft } from "../use-drafts.client";
import type { ActionDocument } from "./action-document";
import type { Question } from "./use-deeds.client";

export type QuestionsProps = {
  document: ActionDocument;
  question: Question | null;
  missing: readonly Issue[];
  onClose: () => void;
};

/** Asks before what cannot be undone. */
export function Questions({ document, question, missing, onClose }: QuestionsProps) {
  const t = useTranslations("document-page.questions");
  const router = useRouter();
  const { kind, id, name, version, clientId } = document;
  const issue = useImmediateAction(
    () => issueDocument(kind, { id, version }),
    ({ message }) => {
      onClose();
      if (message) toast({ message });
    },
  );
  const apply = useImmediateAction(applyCreditNoteAction, ({ message }) => {
    onClose();
    if (message) toast({ message });
  });
  const remove = useRemoveDraft(kind, () => router.replace(PATHS[kind]));
  const close = (open: boolean) => !open && onClose();
  return (
    <>
      <ConfirmDialog
        open={question === "issue" && missing.length === 0}
        onOpenChange={close}
        title={t(`issue.title.${kind}`)}
        description={t(`issue.text.${kind}`)}
        confirmLabel={t("issue.confirm")}
        tone="primary"
        pending={issue.pending}
        onConfirm={() => issue.run(undefined)}
      />
      <Dialog
        open={question === "issue" && missing.length > 0}
        onOpenChange={close}
        title={t("missing.title")}
        description={t("missing.text", { count: missing.length })}
        footer={<Button onClick={onClose}>{t("missing.close")}</Button>}
      >
        <MissingFacts issues={missing} clientId={clientId} editHref={`${pathOf(document)}/edit`} />
      </Dialog>
      <ConfirmDialog
        open={question === "apply"}
        onOpenChange={close}
        title={t("apply.title", { name })}
        description={t("apply.text")}
        confirmLabel={t("apply.confirm")}
        tone="primary"
        pending={apply.pending}
        onConfirm={() => apply.run({ creditNoteId: id, version })}
      />
      <ConfirmDialog
        open={question === "remove"}
        onOpenChange={close}
        title={t("remove.title", { name })}
        description={t("remove.text")}
        confirmLabel={t("remove.confirm")}
        pending={remove.pending}
        onConfirm={() => remove.run({ id, version })}
      />
    </>
  );
}
