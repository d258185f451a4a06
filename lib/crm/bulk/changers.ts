import { archiveChanger, restoreChanger } from "./archive-changers";
import type { Changer } from "./changer";
import type { BulkChange } from "./input";
import { statusChanger } from "./status-changer";
import { addTagChanger, removeTagChanger } from "./tag-changers";

/** How each kind of bulk change is done and undone. */
export const CHANGERS: Record<BulkChange["kind"], Changer> = {
  add_tag: addTagChanger,
  remove_tag: removeTagChanger,
  set_status: statusChanger,
  archive: archiveChanger,
  restore: restoreChanger,
};
