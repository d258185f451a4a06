"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { leaveWorkspaceAction } from "../actions";

/** The way out of a workspace, closed to its last owner. */
export function LeaveCard({ workspaceName, lastOwner }: { workspaceName: string; lastOwner: boolean }) {
  const t = useTranslations("team-pages.leave");
  const [asked, setAsked] = useState(false);
  const leave = useImmediateAction(leaveWorkspaceAction);
  return (
    <Card
      flush
      tone="danger"
      title={t("title")}
      description={lastOwner ? t("lastOwner") : t("text")}
      action={
        !lastOwner && (
          <Button variant="danger-quiet" size="compact" pending={leave.pending} onClick={() => setAsked(true)}>
            {t("leave")}
          </Button>
        )
      }
    >
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t("confirmTitle", { workspace: workspaceName })}
        description={t("confirmText")}
        confirmLabel={t("leave")}
        onConfirm={() => {
          setAsked(false);
          leave.run({});
        }}
      />
    </Card>
  );
}
