"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { describeEvent } from "@/lib/catalog/describe-event";
import type { ActivityView, EntryView } from "@/lib/crm/activities/view";

/** Who did it stands out where the sentence begins with their name. */
function withActor(sentence: string, actor: string): ReactNode {
  if (!sentence.startsWith(actor)) return sentence;
  return (
    <>
      <bdi className="font-medium">{actor}</bdi>
      {sentence.slice(actor.length)}
    </>
  );
}

/** One line of the timeline as a sentence in the reader's language. */
export function useActivitySentence(): (item: ActivityView) => ReactNode {
  const t = useTranslations("client.timeline");
  const words = useTranslations("events");
  const ofEntry = ({ type, durationMinutes: minutes, actor }: EntryView) => {
    const name = actor.name ?? t("someone");
    if (minutes === null || type === "note") return withActor(t(`entries.${type}`, { actor: name }), name);
    return withActor(t(`entries.${type}For`, { actor: name, minutes }), name);
  };
  return (item) => {
    if ("text" in item) return ofEntry(item);
    const { key, values } = describeEvent(item, words("system"));
    return withActor(words(key, values), String(values["actor"]));
  };
}
