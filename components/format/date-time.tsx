import { useFormatter, type DateTimeFormatOptions } from "next-intl";

const LOOKS: Record<"date" | "date-time" | "time-seconds", DateTimeFormatOptions> = {
  /** 23 nov. 2026 */
  date: { day: "numeric", month: "short", year: "numeric" },
  /** 23 nov. 2026, 14:02 */
  "date-time": { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  /** 14:02:31, for logs */
  "time-seconds": { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

const FULL: DateTimeFormatOptions = { dateStyle: "full", timeStyle: "medium" };

/** An instant in the reader’s language and time zone; hovering gives it in full. @param value ISO 8601 text or a Date */
export function DateTime({ value, look = "date-time" }: { value: string | Date; look?: keyof typeof LOOKS }) {
  const format = useFormatter();
  const date = new Date(value);
  return (
    <time dateTime={date.toISOString()} title={format.dateTime(date, FULL)} className="whitespace-nowrap">
      {format.dateTime(date, LOOKS[look])}
    </time>
  );
}
