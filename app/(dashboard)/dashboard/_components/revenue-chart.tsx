import { useFormatter, useLocale, useTranslations } from "next-intl";
import { clsx } from "clsx";
import { writtenMoney } from "@/components/format/written-money";
import { niceScale } from "@/lib/insight/dashboard/nice-scale";
import type { RevenueView } from "@/lib/insight/dashboard/view";
import { writtenMonth } from "./written-period";

/** Pixels: the plot, what is above its highest line, and the names of the months below it. */
const PLOT = 248;
const ABOVE = 8;
const BELOW = 26;

type Props = Pick<RevenueView, "currency" | "trend">;

/**
 * Twelve months as bars, those of the year before as outlines beside them: told apart without colour. Drawn by the server, so that it
 * needs no script; the figures stand in the table it belongs to.
 */
export function RevenueChart({ currency, trend }: Props) {
  const t = useTranslations("dashboard.revenue");
  const format = useFormatter();
  const locale = useLocale();
  const money = (amount: string) => writtenMoney(amount, currency, locale);
  const short = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const { months } = trend;
  const scale = niceScale(months.flatMap(({ amount, previousAmount }) => [Number(amount), Number(previousAmount)]));
  const y = (value: number) => ABOVE + ((scale.high - value) / (scale.high - scale.low)) * PLOT;
  const width = 100 / months.length;
  const bar = (value: number) => ({ y: Math.min(y(value), y(0)), height: Math.abs(y(value) - y(0)) });
  const name = t("chart", {
    from: writtenMonth(format, trend.from, "long"),
    to: writtenMonth(format, trend.to, "long"),
    amount: money(trend.amount),
    previous: money(trend.previous.amount),
  });
  return (
    <div className="grid grid-cols-[3.25rem_minmax(0,1fr)]">
      <div aria-hidden className="num relative text-meta text-subtle">
        {scale.ticks.map((tick) => (
          <span key={tick} className="absolute left-0 -translate-y-1/2 whitespace-nowrap" style={{ top: y(tick) }}>
            {tick === 0 ? "0" : short.format(tick).replaceAll("\u202f", "\u00a0")}
          </span>
        ))}
      </div>
      <svg
        role="img"
        aria-label={name}
        width="100%"
        height={ABOVE + PLOT + BELOW}
        className="block overflow-visible text-meta"
      >
        {scale.ticks.map((tick) => (
          <line
            key={tick}
            x1="0"
            x2="100%"
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? "stroke-edge" : "stroke-border"}
          />
        ))}
        {months.map(({ month, amount, previousAmount }, index) => {
          const at = (share: number) => `${(index + share) * width}%`;
          const last = index === months.length - 1;
          const before = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
          return (
            <g key={month} className="group">
              <title>
                {t("bar", {
                  month: writtenMonth(format, month),
                  amount: money(amount),
                  previousMonth: writtenMonth(format, before),
                  previous: money(previousAmount),
                })}
              </title>
              <rect
                x={at(0)}
                y="0"
                width={`${width}%`}
                height={ABOVE + PLOT + BELOW}
                className="fill-transparent group-hover:fill-raised"
              />
              <rect
                x={at(0.16)}
                width={`${width * 0.26}%`}
                {...bar(Number(previousAmount))}
                className="fill-none stroke-tag-slate"
                strokeWidth="1.25"
              />
              <rect x={at(0.46)} width={`${width * 0.38}%`} {...bar(Number(amount))} className="fill-bar" />
              <text
                x={at(0.5)}
                y={ABOVE + PLOT + 20}
                textAnchor="middle"
                className={clsx(last ? "fill-text font-semibold" : "fill-subtle")}
              >
                <tspan className="max-sm:hidden">
                  {format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: "short", timeZone: "UTC" })}
                </tspan>
                <tspan className="sm:hidden">
                  {format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: "narrow", timeZone: "UTC" })}
                </tspan>
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
