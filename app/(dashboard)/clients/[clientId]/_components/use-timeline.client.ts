"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { announce } from "@/components/layout/announce";
import type { ActivityView } from "@/lib/crm/activities/view";
import { listActivitiesAction } from "../actions";
import { categoriesOf, type TimelineFilter } from "./timeline-filter";
import { withNewFirstPage } from "./timeline-items";

export type TimelinePage = { items: readonly ActivityView[]; nextCursor: string | null };

type Loaded = TimelinePage & { first: TimelinePage; beyond: boolean };

export type TimelineOptions = { clientId: string; shown: TimelineFilter; first: TimelinePage; perPage: number };

/** The stretch of a timeline that is on the page: it grows by asking, and follows the first page when that is read again. */
export function useTimeline({ clientId, shown, first, perPage }: TimelineOptions) {
  const t = useTranslations("client.timeline");
  const [loaded, setLoaded] = useState<Loaded>({ ...first, first, beyond: false });
  if (loaded.first !== first) {
    const items = withNewFirstPage(first.items, loaded.items);
    setLoaded(loaded.beyond ? { ...loaded, first, items } : { ...first, first, beyond: false });
  }
  const next = useImmediateAction(listActivitiesAction, ({ data }) => {
    if (!data) return;
    setLoaded((was) => {
      const known = new Set(was.items.map(({ id }) => id));
      const added = data.items.filter(({ id }) => !known.has(id));
      return { ...was, items: [...was.items, ...added], nextCursor: data.nextCursor, beyond: true };
    });
    announce(t("loaded", { count: data.items.length }), "polite");
  });
  const { items, nextCursor } = loaded;
  return {
    items,
    pending: next.pending,
    /** `null` at the end. */
    more: nextCursor && (() => next.run({ clientId, perPage, cursor: nextCursor, ...categoriesOf(shown) })),
    /** For entries beyond the first page, which nobody reads again. */
    replace: (entry: ActivityView) =>
      setLoaded((was) => ({ ...was, items: was.items.map((item) => (item.id === entry.id ? entry : item)) })),
    remove: (id: string) => setLoaded((was) => ({ ...was, items: was.items.filter((item) => item.id !== id) })),
  };
}
