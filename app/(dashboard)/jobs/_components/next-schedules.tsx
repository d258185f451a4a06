import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/format/relative-time.client";
import type { Schedule } from "@/lib/ops/job-runs/list-schedules";
import { useFunctionName } from "./use-function-name";

/** What starts next by the clock, in one line. */
export function NextSchedules({ schedules }: { schedules: readonly Schedule[] }) {
  const t = useTranslations("jobs-pages");
  const nameOf = useFunctionName();
  return (
    <section aria-label={t("schedules")} className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-1 text-table">
      <p className="flex items-center gap-1.5 font-medium">
        <CalendarClock aria-hidden className="icon text-subtle" />
        {t("schedules")}
      </p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {schedules.map(({ functionId, nextAt }) => (
          <li key={functionId}>
            {nameOf(functionId)}{" "}
            <span className="text-subtle">
              <RelativeTime value={nextAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
