import { Check } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import { mayChangeMapping } from "@/lib/portability/imports/status";
import type { ImportView } from "@/lib/portability/imports/view";
import { STEPS, type Step } from "./step-of";

/** Where in the import the reader is; the first two steps can be gone back to until rows have come in. */
export function ImportSteps({ current, shown }: { current: Step; shown: ImportView }) {
  const t = useTranslations("imports.steps");
  const at = STEPS.indexOf(current);
  const position = t("position", { step: at + 1, total: STEPS.length });
  const href = (step: Step) =>
    mayChangeMapping(shown) && (step === "file" || step === "columns")
      ? `/clients/import/${shown.id}?step=${step}`
      : null;
  return (
    <nav aria-label={t("label")} className="mb-4 md:mb-6">
      <div className="md:hidden">
        <p className="mb-2 text-table text-muted">
          <b className="font-medium">{position}</b> · {t(current)}
        </p>
        <Progress label={position} value={at + 1} max={STEPS.length} />
      </div>
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-2 text-table max-md:hidden">
        {STEPS.map((step, index) => (
          <li
            key={step}
            aria-current={step === current ? "step" : undefined}
            className="flex items-center gap-2 not-first:before:mx-1 not-first:before:h-px not-first:before:w-6 not-first:before:bg-border"
          >
            <Mark number={index + 1} state={index < at ? "done" : index === at ? "now" : "ahead"} />
            <Name href={step === current ? null : href(step)} current={step === current}>
              {t(step)}
            </Name>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const CIRCLES = {
  done: "border-transparent bg-success-tint text-success",
  now: "border-primary bg-primary text-on-primary",
  ahead: "border-edge bg-bg text-subtle",
} as const;

const Mark = ({ number, state }: { number: number; state: keyof typeof CIRCLES }) => (
  <span
    data-edge=""
    className={`grid size-6 flex-none place-items-center rounded-pill border text-meta font-medium ${CIRCLES[state]}`}
  >
    {state === "done" ? <Check aria-hidden className="icon size-3.5 stroke-2" /> : number}
  </span>
);

function Name({ href, current, children }: { href: string | null; current: boolean; children: string }) {
  if (href === null) return <span className={current ? "font-semibold" : "text-muted"}>{children}</span>;
  return (
    <Link href={href} className="rounded-small text-muted hover:text-text hover:underline">
      {children}
    </Link>
  );
}
