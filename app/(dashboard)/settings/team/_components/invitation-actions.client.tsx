"use client";

import { Ellipsis, Send, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { Menu, MenuItem } from "@/components/ui/menu.client";
import { resendInvitationAction, revokeInvitationAction } from "../actions";

export function InvitationActions({ id, email }: { id: string; email: string }) {
  const t = useTranslations("team-pages.invitations");
  const [asked, setAsked] = useState(false);
  const resend = useImmediateAction(resendInvitationAction);
  const revoke = useImmediateAction(revokeInvitationAction);
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="quiet"
            size="compact"
            shape="icon"
            aria-label={t("actionsOf", { email })}
            pending={resend.pending || revoke.pending}
          >
            <Ellipsis aria-hidden className="icon" />
          </Button>
        }
      >
        <MenuItem icon={Send} onSelect={() => resend.run({ invitationId: id })}>
          {t("resend")}
        </MenuItem>
        <MenuItem icon={X} tone="danger" onSelect={() => setAsked(true)}>
          {t("revoke")}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t("revokeTitle")}
        description={t("revokeText", { email })}
        confirmLabel={t("revoke")}
        onConfirm={() => {
          setAsked(false);
          revoke.run({ invitationId: id });
        }}
      />
    </>
  );
}
