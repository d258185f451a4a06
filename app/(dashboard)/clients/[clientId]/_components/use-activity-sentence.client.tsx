"use client";

import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClientTyped } from "@/components/business/client-form";
import { PATHS } from "@/components/documents/document-paths";
import { wordEvent } from "@/components/format/word-event";
import type { ActivityView, EntryView, EventView } from "@/lib/crm/activities/view";

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

/** Where the document an event tells of is, and its number; a draft has none yet. */
function documentOf({ type, payload: { documentId, number } }: EventView) {
  if (typeof documentId !== "string" || typeof number !== "string") return null;
  const [what] = type.split(".");
  // A payment is told with the number of its invoice; of links only the number is known.
  const path =
    what === "quote" || what === "invoice" || what === "credit_note"
      ? PATHS[what]
      : what === "payment"
        ? PATHS.invoice
        : null;
  return { number, href: path ? `${path}/${documentId}` : `/go/${number}` };
}

/** The number in a sentence leads to its document. */
function withDocument(sentence: string, actor: string, { number, href }: { number: string; href: string }): ReactNode {
  // Not in the name of whoever did it.
  const at = sentence.indexOf(number, sentence.startsWith(actor) ? actor.length : 0);
  if (at < 0) return withActor(sentence, actor);
  return (
    <>
      {withActor(sentence.slice(0, at), actor)}
      <Link href={href} prefetch={false} className="mono link whitespace-nowrap">
        {number}
      </Link>
      {sentence.slice(at + number.length)}
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
  const locale = useLocale();
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
    const { key, values, sentence, actorName: actor } = wordEvent(item, words, locale);
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
    const document = documentOf(item);
    return document ? withDocument(sentence, actor, document) : withActor(sentence, actor);
  };
}
