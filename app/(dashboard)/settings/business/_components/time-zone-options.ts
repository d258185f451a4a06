import { timeZones } from "@/lib/catalog/time-zones";

/** Every time zone by its IANA name, with its present offset. */
export function timeZoneOptions(locale: string): { value: string; label: string; detail: string }[] {
  return [...timeZones()].sort().map((zone) => {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts();
    const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    return { value: zone, label: zone.replaceAll("_", " "), detail: offset };
  });
}
