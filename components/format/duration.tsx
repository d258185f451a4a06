import { useFormatter } from "next-intl";

/** A measured time, from milliseconds to hours with the two units that matter. @param ms milliseconds */
export function Duration({ ms }: { ms: number }) {
  const format = useFormatter();
  const unit = (value: number, name: "millisecond" | "second" | "minute" | "hour", digits = 0) =>
    format
      .number(value, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: digits })
      // The Latin fonts have no narrow no-break space.
      .replaceAll("\u202f", "\u00a0");
  const seconds = Math.round(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const parts =
    ms < 1_000
      ? [unit(Math.round(ms), "millisecond")]
      : ms < 59_950
        ? [unit(ms / 1_000, "second", 1)]
        : minutes < 60
          ? [unit(minutes, "minute"), unit(seconds % 60, "second")]
          : [unit(Math.floor(minutes / 60), "hour"), unit(minutes % 60, "minute")];
  return <span className="num">{parts.join("\u00a0")}</span>;
}
