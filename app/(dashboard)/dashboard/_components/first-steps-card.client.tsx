"use client";

import { Check, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { toast } from "@/components/ui/toast";
import type { FirstStep, FirstSteps } from "@/lib/insight/first-steps/view";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { hideFirstStepsAction } from "../actions";

const SCREENS: Record<FirstStep, string> = {
  business: "/settings/business",
  client: "/clients?new=client",
  quote: "/quotes/new",
  invoice: "/invoices/new",
  security: "/settings/security",
  email: "/settings/email",
  team: "/settings/team",
  token: "/settings/api-tokens",
};

/** What is left to set up, each line a way to its screen. Put away for good, or until Undo. */
export function FirstStepsCard({ steps }: Pick<FirstSteps, "steps">) {
  const t = useTranslations("dashboard.steps");
  const done = steps.filter((step) => step.done).length;
  const count = { done, total: steps.length };
  const show = useImmediateAction(hideFirstStepsAction);
  const hide = useImmediateAction(hideFirstStepsAction, () =>
    toast({ message: t("hidden"), action: { label: t("undo"), run: () => show.run({ hidden: false }), undo: true } }),
  );
  return (
    <Card
      flush
      title={t("title")}
      count={t("progress", count)}
      action={
        <Button
          variant="quiet"
          size="compact"
          className="-mr-2.5"
          pending={hide.pending}
          onClick={() => hide.run({ hidden: true })}
        >
          {t("hide")}
        </Button>
      }
    >
      <div className="px-4 pb-4 md:px-5">
        <Progress label={t("progressLabel", count)} value={done} max={steps.length} />
        {done === steps.length && <p className="mt-3 text-muted">{t("allDone")}</p>}
      </div>
      <ul>
        {steps.map((step) => (
          <Step key={step.step} {...step} />
        ))}
      </ul>
    </Card>
  );
}

function Step({ step, done }: FirstSteps["steps"][number]) {
  const t = useTranslations("dashboard.steps");
  return (
    <li className="border-t border-border">
      <Link
        href={SCREENS[step]}
        className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-[color-mix(in_srgb,var(--color-raised)_55%,var(--color-surface))] md:px-5"
      >
        <span
          data-edge=""
          aria-hidden
          className={`grid size-6 flex-none place-items-center rounded-pill border ${done ? "border-transparent bg-success-tint text-success" : "border-edge"}`}
        >
          {done && <Check className="icon size-3.5 stroke-2" />}
        </span>
        <span className="min-w-0 flex-1">
          <span className={`block font-medium ${done ? "text-muted" : ""}`}>
            {t(`${step}.title`)}
            {done && <span className="sr-only">, {t("done")}</span>}
          </span>
          {!done && <span className="block text-table text-muted">{t(`${step}.text`)}</span>}
        </span>
        <ChevronRight aria-hidden className="icon text-subtle" />
      </Link>
    </li>
  );
}
