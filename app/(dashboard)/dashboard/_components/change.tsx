import { ArrowDown, ArrowRight, ArrowUp } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { writtenPercent } from "@/components/format/written-number";
import type { EarningsView } from "@/lib/insight/dashboard/view";
import { writtenPeriod } from "./written-period";

const LOOKS = {
  more: { icon: ArrowUp, tone: "text-success" },
  less: { icon: ArrowDown, tone: "text-danger" },
  same: { icon: ArrowRight, tone: "text-muted" },
} as const;

const directionOf = (percent: string) => (/[1-9]/.test(percent) ? (percent.startsWith("-") ? "less" : "more") : "same");

/** How a figure compares with the same months of the year before: an arrow, a percentage, and the period. */
export function Change({ changePercent, previous }: Pick<EarningsView, "changePercent" | "previous">) {
  const t = useTranslations("dashboard.figures");
  const locale = useLocale();
  const period = writtenPeriod(useFormatter(), previous);
  if (changePercent === null) return t("nothingBefore", { period });
  const direction = directionOf(changePercent);
  const { icon: Icon, tone } = LOOKS[direction];
  const percent = writtenPercent(changePercent.replace("-", ""), locale);
  return (
    <>
      <span className="sr-only">{t(direction, { percent, period })}</span>
      <span aria-hidden className="flex flex-wrap items-center gap-x-1">
        <span className={`num inline-flex items-center gap-0.5 font-medium ${tone}`}>
          <Icon className="icon size-3.5 stroke-2" />
          {percent}
        </span>
        <span>{t("against", { period })}</span>
      </span>
    </>
  );
}
