import { useFormatter, useNow } from "next-intl";

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The day where the business is. */
export function Today() {
  const format = useFormatter();
  return capitalised(format.dateTime(useNow(), { weekday: "long", day: "numeric", month: "long", year: "numeric" }));
}
