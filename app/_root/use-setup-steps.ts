import { useTranslations } from "next-intl";
import type { WizardStep } from "@/components/layout/wizard-layout";

export const SETUP_STEPS = ["owner", "business", "security", "email", "done"] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** What is already done, and who did the first step; unknown before there is anybody. */
export type SetupProgress = { owner: string; done: Partial<Record<SetupStep, boolean>> };

/** The steps of set-up as the wizard lists them: those after the first can be left out and come back to. */
export function useSetupSteps(progress?: SetupProgress): WizardStep[] {
  const t = useTranslations("setup.steps");
  return SETUP_STEPS.map((step) => {
    const title = t(`${step}.title`);
    if (!progress) return { title, detail: t(`${step}.detail`) };
    if (step === "owner") return { title, detail: progress.owner, done: true };
    return { title, detail: t(`${step}.detail`), done: progress.done[step] ?? false, href: `/setup/${step}` };
  });
}
