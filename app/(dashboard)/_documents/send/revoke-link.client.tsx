"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { toast } from "@/components/ui/toast";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { SEND_ACTIONS } from "./send-actions.client";

export type RevokeLinkProps = {
  kind: DocumentKind;
  id: string;
  linkId: string;
  /** Whom it was made for. */
  name: string;
};

/** Makes a link lead nowhere, once it has asked: that is for ever. */
export function RevokeLink({ kind, id, linkId, name }: RevokeLinkProps) {
  const t = useTranslations("sending.links");
  const [asking, setAsking] = useState(false);
  const revoke = useImmediateAction(
    () => SEND_ACTIONS[kind].revoke(id, linkId),
    ({ message }) => {
      setAsking(false);
      if (message) toast({ message });
    },
  );
  return (
    <>
      <Button size="compact" aria-label={t("revokeOf", { name })} onClick={() => setAsking(true)}>
        {t("revoke")}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("revokeTitle")}
        description={t("revokeText", { name })}
        confirmLabel={t("revoke")}
        pending={revoke.pending}
        onConfirm={() => revoke.run(undefined)}
      />
    </>
  );
}
