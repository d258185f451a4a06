"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClientTyped } from "@/components/business/client-form";
import { describeEvent } from "@/lib/catalog/describe-event";
import type { ActivityView, EntryView } from "@/lib/crm/activities/view";

type FieldName = keyof ClientTyped;

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

/** Sentences that need not name the client on its own page. */
const OWN = [
  "client_created",
  "client_imported",
  "client_archived",
  "client_restored",
  "client_tags_changed",
  "client_merged",
  "client_merge_undone",
] as const;

/** One line of a client's timeline as a sentence in the reader’s language. */
export function useActivitySentence(clientId: string): (item: ActivityView) => ReactNode {
  const t = useTranslations("client.timeline");
  const words = useTranslations("events");
  const names = useTranslations("client.fieldNames");
  const format = useFormatter();
  const unit = (value: number, name: "hour" | "minute") =>
    value > 0 ? [format.number(value, { style: "unit", unit: name, unitDisplay: "short" })] : [];
  /** 12 min, 1 h 30 min; the fonts have no narrow no-break space. */
  const lasting = (minutes: number) =>
    [...unit(Math.floor(minutes / 60), "hour"), ...unit(minutes % 60, "minute")]
      .join("\u00a0")
      .replaceAll("\u202f", "\u00a0");
  const ofEntry = ({ type, durationMinutes: minutes, actor }: EntryView) => {
    const name = actor.name ?? t("someone");
    if (minutes === null || type === "note") return withActor(t(`entries.${type}`, { actor: name }), name);
    return withActor(t(`entries.${type}For`, { actor: name, duration: lasting(minutes) }), name);
  };
  return (item) => {
    if ("text" in item) return ofEntry(item);
    const { key, values } = describeEvent(item, words("system"));
    const actor = String(values["actor"]);
    // What a merged client brought along happened to that one, and says so.
    const own = item.payload["clientId"] === clientId;
    const short = OWN.find((known) => known === key);
    if (own && short) return withActor(t(`events.${short}`, values), actor);
    if (own && item.type === "client.updated") {
      const fields = (item.payload["fields"] as string[]).flatMap((field) =>
        names.has(field as FieldName) ? [names(field as FieldName)] : [],
      );
      return withActor(t("events.client_updated", { actor, fields: format.list(fields) }), actor);
    }
    return withActor(words(key, values), actor);
  };
}
