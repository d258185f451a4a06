import { Check } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Progress } from "@/components/ui/progress";
import { Brand } from "./brand";

export type WizardStep = {
  title: string;
  detail?: string;
  /** Whether its work is really done; without it, whatever stands before the current step is. */
  done?: boolean;
  /** Lets the reader come back to it. */
  href?: string;
};

export type WizardLayoutProps = {
  steps: readonly WizardStep[];
  /** 0-based. */
  current: number;
  title: ReactNode;
  lead?: ReactNode;
  /** Left of the bar at the bottom: the way back. */
  back?: ReactNode;
  /** Right of it: the button that goes on (`form={id}` when the form stands in the page). */
  next: ReactNode;
  /** Right end of the top bar. */
  end?: ReactNode;
  children: ReactNode;
};

/** A task in steps: the list of them at the left (a bar on phones), one form, Back and Next always in reach. */
export function WizardLayout({ steps, current, title, lead, back, next, end, children }: WizardLayoutProps) {
  const t = useTranslations("shell.wizard");
  const upcoming = steps[current + 1];
  const position = t("step", { step: current + 1, total: steps.length });
  return (
    <>
      <header className="sticky top-0 z-10 flex h-14 items-center gap-3 border-b border-border bg-surface gutters">
        <Brand size="body" />
        <span className="border-l border-border pl-3 text-table text-subtle">{t("setup")}</span>
        {end !== undefined && <div className="ml-auto flex text-table text-subtle">{end}</div>}
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gutters lg:grid-cols-[288px_minmax(0,720px)] lg:justify-center lg:gap-x-16">
        <nav aria-label={t("steps")} className="pt-4 lg:sticky lg:top-14 lg:self-start lg:pt-12">
          <div className="lg:hidden">
            <p className="mb-2 text-table text-muted">
              <b className="font-medium">{position}</b>
              {upcoming && ` · ${t("next", { title: upcoming.title })}`}
            </p>
            <Progress label={position} value={current + 1} max={steps.length} />
          </div>
          <ol className="max-lg:hidden">
            {steps.map((step, index) => (
              <Step key={step.title} step={step} number={index + 1} state={stateOf(step, index, current)} />
            ))}
          </ol>
        </nav>
        <main id="main" tabIndex={-1} className="max-w-[720px] pt-6 pb-30 lg:pt-11 lg:pb-32">
          <h1 tabIndex={-1} className="text-kpi tracking-[-0.02em] sm:text-display">
            {title}
          </h1>
          {lead !== undefined && <p className="mt-2 max-w-[60ch] text-pretty text-muted">{lead}</p>}
          <div className="mt-6">{children}</div>
        </main>
      </div>
      <footer data-chrome="" className="fixed inset-x-0 bottom-0 z-10 border-t border-border bg-surface gutters">
        <div className="mx-auto flex h-16 max-w-[1072px] items-center justify-between gap-3 lg:pl-[352px]">
          <div className="lg:-ml-3">{back}</div>
          <div className="flex items-center gap-3">
            <span aria-hidden className="text-table text-subtle max-md:hidden">
              {position}
            </span>
            {next}
          </div>
        </div>
      </footer>
    </>
  );
}

type StepState = "done" | "now" | "ahead";

const stateOf = ({ done }: WizardStep, index: number, current: number): StepState =>
  index === current ? "now" : (done ?? index < current) ? "done" : "ahead";

const CIRCLES: Record<StepState, string> = {
  done: "border-transparent bg-success-tint text-success",
  now: "border-primary bg-primary text-on-primary",
  ahead: "border-edge bg-bg text-subtle",
};

const WORDS: Record<StepState, string> = { done: "text-muted", now: "text-text", ahead: "text-subtle" };

function Step({ step, number, state }: { step: WizardStep; number: number; state: StepState }) {
  return (
    <li
      aria-current={state === "now" ? "step" : undefined}
      className={`relative flex gap-3 pb-6 text-table before:absolute before:top-7 before:bottom-1 before:left-[11.5px] before:w-px before:bg-border last:before:hidden ${WORDS[state]}`}
    >
      <span
        data-edge=""
        className={`grid size-6 flex-none place-items-center rounded-pill border text-meta font-medium ${CIRCLES[state]}`}
      >
        {state === "done" ? <Check aria-hidden className="icon size-3.5 stroke-2" /> : number}
      </span>
      <span>
        <span className={`block leading-6 ${state === "now" ? "font-semibold" : "font-medium"}`}>
          {step.href && state !== "now" ? (
            <Link href={step.href} className="rounded-small hover:underline">
              {step.title}
            </Link>
          ) : (
            step.title
          )}
        </span>
        {step.detail && <span className="block text-meta">{step.detail}</span>}
      </span>
    </li>
  );
}
