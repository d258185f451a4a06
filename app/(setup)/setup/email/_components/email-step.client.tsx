"use client";

import { useTranslations } from "next-intl";
import type { SetupProgress } from "@/app/_root/use-setup-steps";
import { Banner } from "@/components/ui/banner";
import type { SendersView } from "@/lib/identity/senders/view";
import { NextLink } from "../../_components/next-link";
import { SetupPage } from "../../_components/setup-page.client";
import { SenderForm } from "./sender-form.client";
import { TestMail } from "./test-mail.client";

export type EmailStepProps = {
  progress: SetupProgress;
  sender: SendersView["mail"];
  /** Address of the installation's own server, `null` where there is none. */
  installationFrom: string | null;
};

/** The mail server, or none yet: then nothing leaves and everything can be read in the outbox. */
export function EmailStep({ progress, sender, installationFrom }: EmailStepProps) {
  const t = useTranslations("setup");
  const wizard = useTranslations("shell.wizard");
  const from = sender?.fromAddress ?? installationFrom;
  return (
    <SetupPage
      step="email"
      progress={progress}
      title={t("email.title")}
      lead={t("email.lead")}
      next={
        <NextLink href="/setup/done" primary={from !== null}>
          {from === null ? t("later") : wizard("continue")}
        </NextLink>
      }
    >
      <div className="grid gap-6">
        {from === null ? (
          <Banner>
            <p className="font-semibold">{t("email.laterTitle")}</p>
            <p className="mt-0.5">{t("email.later")}</p>
          </Banner>
        ) : (
          <TestMail from={from} />
        )}
        <SenderForm sender={sender} />
      </div>
    </SetupPage>
  );
}
