"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SetupProgress } from "@/app/_root/use-setup-steps";
import { RecoveryCodes } from "@/components/security/recovery-codes.client";
import { TwoFactorEnrolment } from "@/components/security/two-factor-enrolment.client";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { NextLink } from "../../_components/next-link";
import { SetupPage } from "../../_components/setup-page.client";
import { confirmTwoFactorAction, startTwoFactorAction } from "../../actions";

/** The second factor, for those who take it now; the recovery codes show once, before going on. */
export function SecurityStep({ progress }: { progress: SetupProgress }) {
  const t = useTranslations("setup");
  const wizard = useTranslations("shell.wizard");
  const [codes, setCodes] = useState<string[] | null>(null);
  const enabled = progress.done.security || codes !== null;
  return (
    <SetupPage
      step="security"
      progress={progress}
      title={t("security.title")}
      lead={t("security.lead")}
      next={
        <NextLink href="/setup/email" primary={enabled}>
          {enabled ? wizard("continue") : t("later")}
        </NextLink>
      }
    >
      {codes ? (
        <Card title={t("security.recoveryTitle")} description={t("security.recovery")}>
          <RecoveryCodes codes={codes} />
        </Card>
      ) : enabled ? (
        <Banner tone="success">{t("security.enabled")}</Banner>
      ) : (
        <Card title={t("security.startTitle")} description={t("security.start")}>
          <TwoFactorEnrolment
            start={startTwoFactorAction}
            confirm={confirmTwoFactorAction}
            label={t("security.begin")}
            onDone={setCodes}
          />
        </Card>
      )}
    </SetupPage>
  );
}
