"use client";

import { useFormatter, useNow } from "next-intl";

/** “il y a 3 minutes”, refreshed each minute and silent about it; hovering gives the exact instant. */
export function RelativeTime({ value }: { value: string | Date }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const date = new Date(value);
  return (
    <time
      dateTime={date.toISOString()}
      title={format.dateTime(date, { dateStyle: "full", timeStyle: "medium" })}
      className="whitespace-nowrap"
      // The server’s minute and the browser’s may differ.
      suppressHydrationWarning
    >
      {format.relativeTime(date, now)}
    </time>
  );
}
