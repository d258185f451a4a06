"use client";

import { useFormatter, useLocale, useNow, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { eventLook } from "@/components/documents/event-look";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { wordEvent } from "@/components/format/word-event";
import { announce } from "@/components/layout/announce";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Timeline } from "@/components/ui/timeline";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { EventView } from "@/lib/crm/activities/view";
import { listDocumentEventsAction } from "../actions";

type EventsPage = { items: readonly EventView[]; nextCursor: string | null };

export type EventsTimelineProps = { kind: DocumentKind; documentId: string; first: EventsPage };

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

/** The newest events, and older ones by asking. */
export function EventsTimeline({ kind, documentId, first }: EventsTimelineProps) {
  const t = useTranslations("document-page.events");
  const words = useTranslations("events");
  const locale = useLocale();
  const format = useFormatter();
  const year = (at: Date) => format.dateTime(at, { year: "numeric" });
  const thisYear = year(useNow());
  const [{ of, items, nextCursor }, setShown] = useState({ of: first, ...first });
  // Something happened: what was loaded beyond the first page would no longer follow it without a gap.
  if (of !== first) setShown({ of: first, ...first });
  const more = useImmediateAction(listDocumentEventsAction, ({ data }) => {
    if (!data) return;
    setShown((was) => ({ of: was.of, items: [...was.items, ...data.items], nextCursor: data.nextCursor }));
    announce(t("loaded", { count: data.items.length }), "polite");
  });
  const entries = items.map(({ id, type, payload, actor, occurredAt }) => {
    const { sentence, actorName } = wordEvent({ type, payload, actor }, words, locale);
    const at = new Date(occurredAt);
    return {
      id,
      ...eventLook(type),
      text: withActor(sentence, actorName),
      time: (
        <time dateTime={occurredAt} title={format.dateTime(at, { dateStyle: "full", timeStyle: "medium" })}>
          {format.dateTime(at, {
            day: "numeric",
            month: "short",
            hour: "2-digit",
            minute: "2-digit",
            ...(year(at) !== thisYear && { year: "numeric" }),
          })}
        </time>
      ),
    };
  });
  return (
    <Card title={t("title")}>
      <Timeline entries={entries} />
      {nextCursor !== null && (
        <div className="mt-3 flex justify-center">
          <Button
            size="compact"
            pending={more.pending}
            onClick={() => more.run({ kind, documentId, cursor: nextCursor, perPage: 25 })}
          >
            {t("more")}
          </Button>
        </div>
      )}
    </Card>
  );
}
