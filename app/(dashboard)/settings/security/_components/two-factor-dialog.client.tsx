"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecoveryCodes } from "@/components/security/recovery-codes.client";
import { OfferedSecret, type Offer } from "@/components/security/two-factor-enrolment.client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { confirmTwoFactorAction } from "../actions";

/** A secret to put into the authenticator, then the codes that came with it. */
export type TwoFactorStage = { offer: Offer } | { codes: string[] };

export type TwoFactorDialogProps = {
  stage: TwoFactorStage | null;
  onStage: (stage: TwoFactorStage | null) => void;
};

/** Sets up or replaces the authenticator, and shows recovery codes, which are not let go unasked. */
export function TwoFactorDialog({ stage, onStage }: TwoFactorDialogProps) {
  const t = useTranslations("account");
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);
  const codes = stage && "codes" in stage ? stage.codes : null;
  const close = () => {
    setLeaving(false);
    onStage(null);
    router.refresh();
  };
  return (
    <>
      <Dialog
        open={stage !== null}
        onOpenChange={() => (codes ? setLeaving(true) : onStage(null))}
        size="medium"
        title={codes ? t("recovery.title") : t("twoFactor.setUpTitle")}
        description={codes ? t("recovery.lead") : t("twoFactor.setUpLead")}
        {...(codes && {
          footer: (
            <Button variant="primary" onClick={close}>
              {t("recovery.kept")}
            </Button>
          ),
        })}
      >
        {codes && <RecoveryCodes codes={codes} />}
        {stage && "offer" in stage && (
          <OfferedSecret
            offer={stage.offer}
            confirm={confirmTwoFactorAction}
            onDone={(recoveryCodes) => onStage({ codes: recoveryCodes })}
          />
        )}
      </Dialog>
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title={t("recovery.leaveTitle")}
        description={t("recovery.leaveText")}
        cancelLabel={t("recovery.stay")}
        confirmLabel={t("recovery.leave")}
        onConfirm={close}
      />
    </>
  );
}
