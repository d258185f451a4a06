"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SendersView } from "@/lib/identity/senders/view";
import { removeSmsSenderAction } from "../actions";

export type CurrentSmsSenderProps = { sender: SendersView["sms"]; removable: boolean };

/** How text messages leave now. */
export function CurrentSmsSender({ sender, removable }: CurrentSmsSenderProps) {
  const t = useTranslations("settings.senders");
  const [asked, setAsked] = useState(false);
  const removal = useImmediateAction(removeSmsSenderAction);
  return (
    <Card
      title={t("current")}
      action={
        <StatusBadge status={sender ? "active" : "archived"}>{t(sender ? "ownProvider" : "smsBuiltIn")}</StatusBadge>
      }
    >
      <p className="max-w-[68ch] text-muted">{sender ? t("ownText", { from: sender.from }) : t("smsBuiltInText")}</p>
      {sender && removable && (
        <Button
          size="compact"
          variant="danger-quiet"
          className="mt-4"
          pending={removal.pending}
          onClick={() => setAsked(true)}
        >
          {t("remove")}
        </Button>
      )}
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t("smsRemoveTitle")}
        description={t("removeText")}
        confirmLabel={t("remove")}
        onConfirm={() => {
          setAsked(false);
          removal.run({});
        }}
      />
    </Card>
  );
}
