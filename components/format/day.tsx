import { useFormatter } from "next-intl";

/** A calendar day has no time zone: noon in UTC is the same day when printed in UTC. */
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

export type DayProps = {
  /** `YYYY-MM-DD` */
  value: string;
  /** Leaves out the year when it is the one of this day. */
  near?: string;
};

/** A calendar day in the reader’s language: `23 nov. 2026`; hovering gives it in full. */
export function Day({ value, near }: DayProps) {
  const format = useFormatter();
  const day = noonOf(value);
  const year = near?.slice(0, 4) === value.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return (
    <time dateTime={value} title={format.dateTime(day, { dateStyle: "full", timeZone: "UTC" })} className="num">
      {format.dateTime(day, { day: "numeric", month: "short", ...year, timeZone: "UTC" })}
    </time>
  );
}
