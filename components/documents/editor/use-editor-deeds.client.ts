"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useErrorText } from "@/components/forms/use-error-text.client";
import { announce } from "@/components/layout/announce";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/platform/forms/form-state";
import { focusChecklist } from "./checklist.client";
import { PLACES, type DocumentEditorProps } from "./editor-types";
import type { EditedDocument } from "./use-document-editor.client";
import type { EditorFocus } from "./use-editor-focus.client";

type Options = Pick<DocumentEditorProps, "kind" | "deeds"> & {
  editor: EditedDocument;
  focus: EditorFocus;
  /** From now on everything that is missing is blamed. */
  onAttempt: () => void;
};

/** Saving by hand, issuing, duplicating and deleting; each happens once, however often it is asked for. */
export function useEditorDeeds({ kind, deeds, editor, focus, onAttempt }: Options) {
  const t = useTranslations("editor");
  const states = useTranslations("states");
  const phrase = useErrorText();
  const router = useRouter();
  const { saving, setIssues } = editor;
  const { saver, autosaver } = saving;
  const { path, id: idName } = PLACES[kind];
  const [dialog, setDialog] = useState<"issue" | "remove" | null>(null);
  const [pending, setPending] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const busy = useRef(false);

  const refuse = (answer: Extract<FormState, { ok: false }>) =>
    toast({ message: phrase(answer.issues[0] ?? answer), tone: "error" });

  /** One at a time; what never came back is told like any other failure. */
  const once = async (work: () => Promise<unknown>) => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    try {
      await work();
    } catch {
      toast({ message: states("unreachable"), tone: "error" });
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  const leaveTo = (address: string) => {
    setLeaving(true);
    editor.copy.forget();
    router.push(address);
  };
  const problemsNow = () => {
    const now = editor.read();
    return [...now.problems, ...saver.refused(now)];
  };
  const showProblems = () => {
    onAttempt();
    setAttempts((count) => count + 1);
  };

  const saveNow = async () => {
    autosaver.changed();
    const saved = await autosaver.flush();
    if (!editor.worth) return;
    if (problemsNow().length > 0) return showProblems();
    if (saved) announce(t("said.saved"));
  };

  const askToIssue = () =>
    once(async () => {
      autosaver.changed();
      const saved = await autosaver.flush();
      if (problemsNow().length > 0) return showProblems();
      if (!saved) return announce(t("save.failed"), "assertive");
      const current = saver.saved();
      if (!current) {
        toast({ message: t("said.nothingToIssue"), tone: "error" });
        return focus.lines();
      }
      const answer = await deeds.check({ [idName]: current.id });
      if (!answer.ok) return refuse(answer);
      const missing = answer.data ?? [];
      setIssues(missing);
      if (missing.length === 0) return setDialog("issue");
      announce(t("said.incomplete", { count: missing.length }), "assertive");
      requestAnimationFrame(focusChecklist);
    });

  /** The mail is written over the page of the document, and issues it when it goes: both happen, or neither. */
  const issueAndSend = () => {
    const current = saver.saved();
    if (current) leaveTo(`${path}/${current.id}?new=mail`);
  };

  const issue = () =>
    once(async () => {
      const current = saver.saved();
      if (!current) return;
      const answer = await deeds.issue({ [idName]: current.id, version: current.version });
      if (answer.ok && answer.data) {
        toast({ message: t(`issue.${kind}.done`, { number: answer.data.number }) });
        return leaveTo(`${path}/${current.id}`);
      }
      setDialog(null);
      if (answer.ok) return;
      if (answer.code !== "document.incomplete") return refuse(answer);
      setIssues(answer.issues);
      requestAnimationFrame(focusChecklist);
    });

  const remove = () =>
    once(async () => {
      const current = saver.saved();
      if (current) {
        const answer = await deeds.remove({ [idName]: current.id, version: current.version });
        if (!answer.ok) {
          setDialog(null);
          return refuse(answer);
        }
        toast({ message: t("said.draftRemoved") });
      }
      autosaver.settle();
      leaveTo(path);
    });

  const duplicate = () =>
    once(async () => {
      if (!deeds.duplicate) return;
      if (!(await autosaver.flush())) return announce(t("save.failed"), "assertive");
      const answer = await deeds.duplicate({ [idName]: saver.saved()?.id });
      if (!answer.ok) return refuse(answer);
      if (answer.data) leaveTo(`${path}/${answer.data.id}/edit`);
    });

  return {
    pending,
    leaving,
    attempts,
    dialog,
    closeDialog: () => setDialog(null),
    saveNow,
    showProblems,
    askToIssue,
    issue,
    issueAndSend,
    remove,
    duplicate,
    askToRemove: () => setDialog("remove"),
    /** Whether nothing would be lost by leaving now. */
    settle: async () => (await autosaver.flush()) && problemsNow().length === 0,
  };
}

export type EditorDialogDeeds = ReturnType<typeof useEditorDeeds>;
