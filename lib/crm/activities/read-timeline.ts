import { EVENT_CATEGORIES } from "@/lib/catalog/event-definition";
import type { CursorPage } from "@/lib/kernel/cursor-page";
import type { ReadCtx } from "@/lib/platform/operation";
import { fromCursor, toCursor } from "./cursor";
import type { ListActivitiesInput } from "./input";
import { newestEntries, newestEvents, type Placed } from "./timeline-sources";
import type { RecordedActivity } from "./view";

const keyOf = ({ position: { occurredAt, id } }: Placed) => `${occurredAt} ${id}`;
const newestFirst = (one: Placed, other: Placed) => (keyOf(one) < keyOf(other) ? 1 : -1);

/**
 * Events and what was written by hand as one list. Each source gives as many as a page may take from it, out of an index,
 * so that the length of the past costs nothing.
 * @param clientIds the client, then those merged into it, whose events keep speaking of them; everybody's when left out
 */
export async function readTimeline(
  t: ReadCtx,
  { cursor, perPage, filter }: ListActivitiesInput,
  clientIds: readonly (string | undefined)[] = [undefined],
): Promise<CursorPage<RecordedActivity>> {
  const stretch = { after: cursor === undefined ? undefined : fromCursor(cursor), limit: perPage + 1 };
  const wanted = (category: string) => filter?.category?.some((one) => one === category) ?? true;
  // Who signed in from where is for those who may read the trail.
  const visible = (category: string) => category !== "security" || t.ctx.actor.permissions.has("audit:read");
  const categories = EVENT_CATEGORIES.filter((category) => wanted(category) && visible(category));

  const found = wanted("note") ? await newestEntries(t, { ...stretch, clientId: clientIds[0] }) : [];
  if (categories.length > 0) {
    for (const clientId of clientIds) found.push(...(await newestEvents(t, { ...stretch, clientId }, categories)));
  }
  const shown = found.sort(newestFirst).slice(0, perPage);
  const last = shown.at(-1);
  return {
    items: shown.map(({ activity }) => activity),
    nextCursor: found.length > perPage && last ? toCursor(last.position) : null,
    perPage,
  };
}
