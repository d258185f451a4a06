/** What clocks in a time zone show, to the minute: `2026-03-29T02:30`, as `<input type="datetime-local">` has it. */
export function localTime(timeZone: string, instant: Date): string {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part["year"]?.padStart(4, "0")}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}`;
}

/** Minutes from one clock reading to another. */
const between = (from: string, to: string) => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;

/**
 * The instant at which clocks in `timeZone` show `local`. A reading that comes twice in autumn is one of the two; one that
 * the clocks leap over in spring is an hour beside itself.
 * @param local `2026-03-29T14:30`
 * @returns `null` for what is no reading of a clock
 */
export function instantOf(timeZone: string, local: string): Date | null {
  let instant = Date.parse(`${local}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(instant)) return null;
  // The first correction may cross a change of the clocks; the second one settles it.
  for (let turn = 0; turn < 2; turn += 1) {
    instant += between(localTime(timeZone, new Date(instant)), local) * 60_000;
  }
  return new Date(instant);
}
