"use client";

import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { IconButton } from "@/components/ui/icon-button.client";
import { removeMemberAction } from "../actions";

export function RemoveMember({ memberId, name }: { memberId: string; name: string }) {
  const t = useTranslations("team-pages");
  const [asked, setAsked] = useState(false);
  const remove = useImmediateAction(removeMemberAction);
  return (
    <>
      <IconButton
        size="compact"
        label={t("removeOf", { name })}
        pending={remove.pending}
        onClick={() => setAsked(true)}
      >
        <UserMinus aria-hidden className="icon" />
      </IconButton>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t("removeTitle", { name })}
        description={t("removeText")}
        confirmLabel={t("remove")}
        onConfirm={() => {
          setAsked(false);
          remove.run({ memberId });
        }}
      />
    </>
  );
}
