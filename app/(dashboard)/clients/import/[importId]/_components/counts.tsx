import { useFormatter, useTranslations } from "next-intl";
import type { ImportView } from "@/lib/portability/imports/view";

/** What the rows of the file come to. @param done whether it has happened or would happen */
export function Counts({ shown, done }: { shown: ImportView; done: boolean }) {
  const t = useTranslations("imports.counts");
  const format = useFormatter();
  const { createdCount, updatedCount, skippedCount, errorCount } = shown;
  const figures = [
    { label: t(done ? "createdDone" : "created"), value: createdCount },
    { label: t(done ? "updatedDone" : "updated"), value: updatedCount },
    { label: t(done ? "skippedDone" : "skipped"), value: skippedCount },
    { label: t(done ? "errorsDone" : "errors"), value: errorCount, tone: errorCount > 0 ? "text-danger" : "" },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4">
      {figures.map(({ label, value, tone = "" }) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-table text-muted">{label}</dt>
          <dd className={`num text-kpi font-semibold ${tone}`}>{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
