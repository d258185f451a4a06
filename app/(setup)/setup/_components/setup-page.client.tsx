"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SETUP_STEPS, useSetupSteps, type SetupProgress, type SetupStep } from "@/app/_root/use-setup-steps";
import { WizardLayout } from "@/components/layout/wizard-layout";
import { ButtonLink } from "@/components/ui/button-link";

export type SetupPageProps = {
  step: SetupStep;
  progress: SetupProgress;
  title: ReactNode;
  lead: ReactNode;
  next: ReactNode;
  children: ReactNode;
};

/** One signed-in step: where one is, the way back, the way on. The account itself cannot be made twice. */
export function SetupPage({ step, progress, ...page }: SetupPageProps) {
  const t = useTranslations("shell.wizard");
  const current = SETUP_STEPS.indexOf(step);
  const before = SETUP_STEPS[current - 1];
  return (
    <WizardLayout
      {...page}
      steps={useSetupSteps(progress)}
      current={current}
      back={
        before !== undefined &&
        before !== "owner" && (
          <ButtonLink variant="quiet" href={`/setup/${before}`}>
            <ArrowLeft aria-hidden className="icon" />
            {t("back")}
          </ButtonLink>
        )
      }
    />
  );
}
