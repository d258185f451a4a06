import { activityMover } from "./activity-mover";
import { contactMover } from "./contact-mover";
import type { Mover } from "./mover";
import { tagMover } from "./tag-mover";

/** What goes along in a merge, by kind of record. Kept in merges that can be undone: a kind is never renamed. */
export type Movers = Readonly<Record<string, Mover>>;

/** What of a client's belongings is the CRM's own. */
export const CRM_MOVERS = {
  contacts: contactMover,
  activities: activityMover,
  tags: tagMover,
} satisfies Movers;
