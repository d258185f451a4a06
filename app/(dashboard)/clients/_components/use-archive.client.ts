"use client";

import { useTranslations } from "next-intl";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { toast } from "@/components/ui/toast";
import { archiveClientAction, restoreClientAction } from "../actions";

type Done = { message?: string | undefined; data?: { clientId: string } | undefined };

/** Takes one client out of the lists, or back in; each can be undone while its message shows. */
export function useArchive() {
  const t = useTranslations("list");
  const undoRestore = useImmediateAction(archiveClientAction);
  const undoArchive = useImmediateAction(restoreClientAction);
  const offer = (undo: (input: { clientId: string }) => void) => (done: Done) => {
    const { message = "", data } = done;
    if (data) toast({ message, action: { label: t("undo"), undo: true, run: () => undo(data) } });
  };
  const archive = useImmediateAction(archiveClientAction, offer(undoArchive.run));
  const restore = useImmediateAction(restoreClientAction, offer(undoRestore.run));
  return {
    archive: ({ id }: { id: string }) => archive.run({ clientId: id }),
    restore: ({ id }: { id: string }) => restore.run({ clientId: id }),
  };
}
