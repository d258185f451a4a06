import { Check } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SetupStep } from "@/app/_root/use-setup-steps";
import { Card } from "@/components/ui/card";
import { pageContext } from "@/lib/platform/auth/page-context";
import { NextLink } from "../_components/next-link";
import { setupProgress, titled } from "../_components/progress";
import { SetupPage } from "../_components/setup-page.client";
import { START_PAGE } from "@/lib/kernel/local-path";

export const generateMetadata = titled("done");

const STEPS = ["business", "security", "email"] as const satisfies readonly SetupStep[];

export default async function DonePage() {
  const [t, progress, { actor }] = await Promise.all([getTranslations("setup.done"), setupProgress(), pageContext()]);
  return (
    <SetupPage
      step="done"
      progress={progress}
      title={t("title")}
      lead={t("lead", { workspace: actor.workspaceName ?? "" })}
      next={
        <NextLink href={START_PAGE} primary>
          {t("enter")}
        </NextLink>
      }
    >
      <Card flush>
        <ul className="divide-y divide-border">
          {STEPS.map((step) => {
            const done = progress.done[step];
            return (
              <li key={step} className="flex items-center gap-3 px-4 py-3 md:px-5">
                <span
                  aria-hidden
                  data-edge=""
                  className={`grid size-6 flex-none place-items-center rounded-pill border ${done ? "border-transparent bg-success-tint text-success" : "border-edge"}`}
                >
                  {done && <Check className="icon size-3.5 stroke-2" />}
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">{t(step)}</span>
                  <span className="block text-table text-muted">{done ? t(`${step}Done`) : t("open")}</span>
                </span>
                {!done && (
                  <Link className="more" href={`/setup/${step}`} aria-label={t("completeStep", { step: t(step) })}>
                    {t("complete")}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      </Card>
    </SetupPage>
  );
}
