"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { StatusBadge } from "@/components/ui/status-badge";
import { toast } from "@/components/ui/toast";
import { removeMailSenderAction, sendTestMailAction } from "../actions";

export type CurrentMailSenderProps = {
  way: "own" | "installation" | "builtIn";
  from: string;
  /** Whether the reader may disconnect the workspace's own server. */
  removable: boolean;
  /** Whether the reader may open the mailbox. */
  mailbox: boolean;
};

/** How mails leave now, and a way to try it. */
export function CurrentMailSender({ way, from, removable, mailbox }: CurrentMailSenderProps) {
  const t = useTranslations("settings.senders");
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const removal = useImmediateAction(removeMailSenderAction);
  const test = useImmediateAction(sendTestMailAction, ({ message = "", data }) =>
    toast({
      message,
      ...(data &&
        mailbox && { action: { label: t("seeMail"), run: () => router.push(`/settings/mailbox/${data.mailId}`) } }),
    }),
  );
  return (
    <Card
      title={t("current")}
      action={<StatusBadge status={way === "builtIn" ? "archived" : "active"}>{t(way)}</StatusBadge>}
    >
      <p className="max-w-[68ch] text-muted">{t(`${way}Text`, { from })}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button size="compact" pending={test.pending} onClick={() => test.run({})}>
          {t("test")}
        </Button>
        {mailbox && (
          <ButtonLink size="compact" variant="quiet" href="/settings/mailbox">
            {t("openMailbox")}
          </ButtonLink>
        )}
        {way === "own" && removable && (
          <Button size="compact" variant="danger-quiet" pending={removal.pending} onClick={() => setAsked(true)}>
            {t("remove")}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t("removeTitle")}
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
