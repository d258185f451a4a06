import { useTranslations } from "next-intl";
import { Day } from "@/components/format/day";
import { daysBetween, localDate } from "@/lib/kernel/local-date";

export type DueDayProps = {
  /** `YYYY-MM-DD` */
  day: string;
  today: string;
  /** Something still has to happen until then: how long that is, or how late it is, shows beside the day. */
  open: boolean;
  /** What its passing means: a payment that is late, an offer that is over. */
  late: "danger" | "subtle";
  /** Little room: where it shows how far off the day is, the day itself goes without saying. */
  brief?: boolean;
};

/** Days before which a day that is near stands out. */
const SOON = 3;

/** The day something is due, and how far off or past it is. */
export function DueDay({ day, today, open, late, brief = false }: DueDayProps) {
  const left = open && <DaysLeft days={daysBetween(localDate(today), localDate(day))} late={late} />;
  return (
    <span className="whitespace-nowrap">
      {!(brief && open) && <Day value={day} near={today} />}
      {left && (brief ? left : <span className="ml-2">{left}</span>)}
    </span>
  );
}

export type DaysLeftProps = { days: number; late: DueDayProps["late"]; className?: string };

/** `dans 27 j`, `aujourd’hui`, `2 j de retard`. @param days negative once it is past */
export function DaysLeft({ days, late, className = "" }: DaysLeftProps) {
  const t = useTranslations("documents.days");
  const past = late === "danger" ? "text-danger" : "text-subtle";
  const tone = days < 0 ? past : days <= SOON ? "text-warning" : "text-subtle";
  const text =
    days < 0 ? t(late === "danger" ? "late" : "past", { days: -days }) : days === 0 ? t("today") : t("in", { days });
  return <span className={`num text-meta ${tone} ${className}`}>{text}</span>;
}
