import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { pathOf } from "@/components/documents/document-paths";
import { Amount } from "@/components/format/amount";
import { Day } from "@/components/format/day";
import { Card } from "@/components/ui/card";
import type { HeadlineView, UpcomingView } from "@/lib/insight/dashboard/view";
import { addDays, localDate } from "@/lib/kernel/local-date";
import { readUpcoming } from "./read";

export async function UpcomingCard() {
  return <Upcoming {...await readUpcoming()} />;
}

const dayOf = ({ dueDate, validUntil }: HeadlineView) => dueDate ?? validUntil ?? "";

/** What is due and what expires, day by day. */
function Upcoming({ today, count, documents }: UpcomingView) {
  const t = useTranslations("dashboard.upcoming");
  const days = [...new Set(documents.map(dayOf))];
  return (
    <Card flush title={t("title")} className="h-full" {...(count > 0 && { count })}>
      {documents.length === 0 ? (
        <p className="px-4 pb-4 text-muted md:px-5">
          {t.rich("none", { day: () => <Day value={addDays(localDate(today), 7)} near={today} /> })}
        </p>
      ) : (
        <ol className="px-4 pb-2 md:px-5">
          {days.map((day) => (
            <OneDay key={day} day={day} today={today} documents={documents.filter((each) => dayOf(each) === day)} />
          ))}
        </ol>
      )}
      {count > documents.length && (
        <p className="px-4 pb-3 text-table text-subtle md:px-5">{t("more", { count: count - documents.length })}</p>
      )}
    </Card>
  );
}

function OneDay({ day, today, documents }: { day: string; today: string; documents: readonly HeadlineView[] }) {
  const t = useTranslations("dashboard.upcoming");
  const format = useFormatter();
  const noon = new Date(`${day}T12:00:00Z`);
  return (
    <li className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 border-t border-border py-2.5 text-table">
      <time dateTime={day} title={format.dateTime(noon, { dateStyle: "full", timeZone: "UTC" })}>
        <span className="block text-body font-semibold">
          {format.dateTime(noon, { day: "numeric", timeZone: "UTC" })}
        </span>
        <span className="block truncate text-meta text-subtle">
          {day === today ? t("today") : format.dateTime(noon, { weekday: "short", timeZone: "UTC" })}
        </span>
      </time>
      <ul className="grid content-start gap-1">
        {documents.map((document) => (
          <li key={document.id} className="flex items-baseline gap-3">
            <Link
              href={pathOf(document)}
              className="min-w-0 flex-1 hover:underline hover:underline-offset-3 max-md:py-1"
            >
              {document.kind === "quote"
                ? t.rich("expires", { number: () => <span className="mono">{document.number}</span> })
                : t.rich("due", { name: () => <bdi>{document.client.name}</bdi> })}
            </Link>
            <Amount amount={document.amount} currency={document.currency} />
          </li>
        ))}
      </ul>
    </li>
  );
}
