"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import type { ActivityView, EntryView } from "@/lib/crm/activities/view";
import { EntryActions } from "./entry-actions.client";
import { activityIcon } from "./activity-icon";
import { LongText } from "./long-text.client";
import { UndoMergeButton } from "./undo-merge-button.client";
import { useActivitySentence } from "./use-activity-sentence.client";

export type TimelineDaysProps = {
  clientId: string;
  items: readonly ActivityView[];
  undoable: readonly string[];
  onChanged: (entry: EntryView) => void;
  onRemoved: (id: string) => void;
};

type Day = { key: string; at: Date; items: ActivityView[] };

/** Items of one day together, days in the order they come. @param keyOf the day of an instant where the reader is */
function daysOf(items: readonly ActivityView[], keyOf: (at: Date) => string): Day[] {
  const days: Day[] = [];
  for (const item of items) {
    const at = new Date(item.occurredAt);
    const key = keyOf(at);
    const day = days.at(-1);
    if (day?.key === key) day.items.push(item);
    else days.push({ key, at, items: [item] });
  }
  return days;
}

const DAY_MS = 86_400_000;

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What happened, under the name of its day. */
export function TimelineDays({ items, ...parts }: TimelineDaysProps) {
  const t = useTranslations("client.timeline");
  const format = useFormatter();
  const now = useNow();
  const keyOf = (at: Date) => format.dateTime(at, { year: "numeric", month: "2-digit", day: "2-digit" });
  const yearOf = (at: Date) => format.dateTime(at, { year: "numeric" });
  const nameOf = ({ key, at }: Day) => {
    if (key === keyOf(now)) return t("today");
    if (key === keyOf(new Date(now.getTime() - DAY_MS))) return t("yesterday");
    const thisYear = yearOf(at) === yearOf(now);
    return capitalized(
      format.dateTime(at, { weekday: "long", day: "numeric", month: "long", ...(!thisYear && { year: "numeric" }) }),
    );
  };
  return daysOf(items, keyOf).map((day) => (
    <section key={day.key} className="mt-4">
      <h3 className="mb-1 text-meta font-medium tracking-normal text-subtle">{nameOf(day)}</h3>
      <DayLine items={day.items} {...parts} />
    </section>
  ));
}

function DayLine({ items, clientId, undoable, onChanged, onRemoved }: TimelineDaysProps) {
  const format = useFormatter();
  const sentence = useActivitySentence(clientId);
  const entries = items.map((item): TimelineEntry => {
    const at = new Date(item.occurredAt);
    const full = format.dateTime(at, { dateStyle: "full", timeStyle: "short" });
    const mergeId = "payload" in item && item.type === "client.merged" ? String(item.payload["mergeId"]) : null;
    return {
      id: item.id,
      ...activityIcon(item),
      text: sentence(item),
      ...("text" in item && { note: <LongText text={item.text} /> }),
      time: (
        <span className="-my-2 flex min-h-8 items-center gap-1 md:-my-1.5">
          {mergeId && undoable.includes(mergeId) && <UndoMergeButton mergeId={mergeId} />}
          <time dateTime={item.occurredAt} title={full}>
            {format.dateTime(at, { hour: "2-digit", minute: "2-digit" })}
          </time>
          {"text" in item && item.editable && (
            <EntryActions clientId={clientId} entry={item} onChanged={onChanged} onRemoved={onRemoved} />
          )}
        </span>
      ),
    };
  });
  return <Timeline entries={entries} />;
}
