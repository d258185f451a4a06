import { listClientActivities } from "@/lib/crm/activities/list-client-activities";
import { viewActivity } from "@/lib/crm/activities/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import type { SearchParams } from "../../../_components/lenient-query";
import { readMerges } from "./read-merges";
import { TimelineCard } from "./timeline-card.client";
import { categoriesOf, timelineFilter } from "./timeline-filter";

export type ClientTimelineProps = {
  clientId: string;
  /** Of the page; `show` narrows the timeline. */
  query: SearchParams;
  perPage: number;
};

/** What happened with a client, newest first; those who may write add to it. */
export async function ClientTimeline({ clientId, query, perPage }: ClientTimelineProps) {
  const shown = timelineFilter(query["show"]);
  const ctx = await pageContext();
  const [{ items, nextCursor }, merges] = await Promise.all([
    load(listClientActivities, { clientId, perPage, ...categoriesOf(shown) }),
    readMerges(clientId),
  ]);
  const { permissions } = ctx.actor;
  return (
    <TimelineCard
      // Another choice is another timeline: what was loaded of the old one goes with it.
      key={`${clientId} ${shown}`}
      clientId={clientId}
      shown={shown}
      first={{ items: items.map((item) => viewActivity(item, ctx)), nextCursor }}
      perPage={perPage}
      writes={permissions.has("activities:write")}
      undoable={permissions.has("clients:write") ? merges.filter(({ canUndo }) => canUndo).map(({ id }) => id) : []}
    />
  );
}
