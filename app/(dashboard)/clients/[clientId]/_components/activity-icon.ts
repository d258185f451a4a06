import {
  Archive,
  ArchiveRestore,
  Combine,
  Pencil,
  Phone,
  Split,
  StickyNote,
  Tag,
  UserMinus,
  UserPen,
  UserPlus,
  Users,
  type LucideIcon,
} from "lucide-react";
import { eventLook } from "@/components/documents/event-look";
import type { TimelineEntry } from "@/components/ui/timeline";
import type { ActivityView } from "@/lib/crm/activities/view";

type Look = { icon: LucideIcon; tone?: NonNullable<TimelineEntry["tone"]> };

const LOOKS: { [Type in ActivityView["type"]]?: Look } = {
  note: { icon: StickyNote },
  call: { icon: Phone, tone: "info" },
  meeting: { icon: Users, tone: "info" },
  "client.created": { icon: UserPlus, tone: "success" },
  "client.archived": { icon: Archive },
  "client.restored": { icon: ArchiveRestore, tone: "success" },
  "client.tags_changed": { icon: Tag },
  "client.merged": { icon: Combine, tone: "warning" },
  "client.merge_undone": { icon: Split, tone: "warning" },
  "contact.created": { icon: UserPlus },
  "contact.updated": { icon: UserPen },
  "contact.removed": { icon: UserMinus },
};

/** The sign of what happened; anything else is a change of the record. */
export const activityIcon = ({ type, category }: Pick<ActivityView, "type" | "category">): Look =>
  LOOKS[type] ?? (category === "financial" ? eventLook(type) : { icon: Pencil });
