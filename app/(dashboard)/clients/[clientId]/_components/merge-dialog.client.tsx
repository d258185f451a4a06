"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { toast } from "@/components/ui/toast";
import type { ClientView } from "@/lib/crm/clients/view";
import { mergeClientsAction, readClientAction, undoMergeAction } from "../actions";
import { ClientSearch, type FoundClient } from "./client-search.client";
import { MergePreview } from "./merge-preview.client";

export type MergeDialogProps = {
  /** The client that stays. */
  client: ClientView;
  open: boolean;
  onClose: () => void;
};

/** Finds the other client, shows what comes of it, and merges. */
export function MergeDialog({ client, open, onClose }: MergeDialogProps) {
  const t = useTranslations("client.merge");
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={t("title")}
      description={<bdi>{t("lead", { name: client.name })}</bdi>}
      size="medium"
    >
      <MergeSteps client={client} onClose={onClose} />
    </Dialog>
  );
}

function MergeSteps({ client, onClose }: Pick<MergeDialogProps, "client" | "onClose">) {
  const t = useTranslations("client.merge");
  const common = useTranslations("common");
  const [other, setOther] = useState<ClientView | null>(null);
  const read = useImmediateAction(readClientAction, ({ data }) => data && setOther(data));
  const undo = useImmediateAction(undoMergeAction);
  const merge = useImmediateAction(mergeClientsAction, ({ data }) => {
    if (!data) return;
    onClose();
    const { mergeId, keptName } = data;
    toast({
      message: t("done", { merged: other?.name ?? "", kept: keptName }),
      action: { label: t("undo"), undo: true, run: () => undo.run({ mergeId }) },
    });
  });
  const choose = ({ id }: FoundClient) => read.run({ clientId: id });
  return (
    <div className="grid gap-4">
      {other ? (
        <MergePreview kept={client} merged={other} onChange={() => setOther(null)} />
      ) : (
        <ClientSearch label={t("other")} exceptId={client.id} pending={read.pending} onChoose={choose} />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{common("cancel")}</Button>
        {other && (
          <Button
            variant="primary"
            pending={merge.pending}
            onClick={() => merge.run({ keptId: client.id, mergedId: other.id })}
          >
            {t("confirm")}
          </Button>
        )}
      </div>
    </div>
  );
}
