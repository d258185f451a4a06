"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { IconButton } from "@/components/ui/icon-button.client";
import { revokeTokenAction } from "../actions";

export function RevokeToken({ id, name }: { id: string; name: string }) {
  const t = useTranslations("account.tokens");
  const [asked, setAsked] = useState(false);
  const revoke = useImmediateAction(revokeTokenAction);
  return (
    <>
      <IconButton
        size="compact"
        label={t("revokeOf", { name })}
        pending={revoke.pending}
        onClick={() => setAsked(true)}
      >
        <Trash2 aria-hidden className="icon" />
      </IconButton>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t("revokeTitle", { name })}
        description={t("revokeText")}
        confirmLabel={t("revoke")}
        onConfirm={() => {
          setAsked(false);
          revoke.run({ tokenId: id });
        }}
      />
    </>
  );
}
