import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { SetupProgress, SetupStep } from "@/app/_root/use-setup-steps";
import { getFirstSteps } from "@/lib/insight/first-steps/get-first-steps";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";

/** How far set-up has come, as the data stands. Set-up is the owner's: anybody else is refused. */
export async function setupProgress(): Promise<SetupProgress> {
  const { actor } = await pageContext();
  if (!actor.permissions.has("workspace:identity")) forbidden();
  const { steps } = await load(getFirstSteps, {});
  return { owner: actor.name ?? "", done: Object.fromEntries(steps.map(({ step, done }) => [step, done])) };
}

/** The `generateMetadata` of a step. */
export const titled = (step: SetupStep) => async () => {
  const t = await getTranslations();
  return { title: `${t(`setup.steps.${step}.title`)} – ${t("shell.wizard.setup")}` };
};
