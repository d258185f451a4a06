import { activityMover } from "./activity-mover";
import { contactMover } from "./contact-mover";
import type { Mover } from "./mover";
import { tagMover } from "./tag-mover";

/** Everything that belongs to a client and goes along in a merge: a new kind of record is added here. */
export const MOVERS: Record<string, Mover> = {
  contacts: contactMover,
  activities: activityMover,
  tags: tagMover,
};
