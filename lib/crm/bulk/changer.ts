import type { ClientStatus } from "../clients/status";
import type { WriteCtx } from "@/lib/platform/operation";
import type { BulkChangeRow } from "./view";

/** What a client was before a bulk change, as far as the change touched it. */
export interface Before {
  status?: ClientStatus;
  /** ISO 8601. */
  archivedAt?: string | null;
}

/** A client a bulk change is about, locked. */
export interface Chosen {
  id: string;
  name: string;
  status: ClientStatus;
  archivedAt: Date | null;
  /** Set once the change was applied to it. */
  before: Before | null;
}

/** Does something to those of the chosen clients it has an effect on, and records it in their timelines. */
type Act = (t: WriteCtx, bulk: BulkChangeRow, chosen: Chosen[]) => Promise<Map<string, Before>>;

export interface Changer {
  /** @returns what was before, of each client that was not already as asked */
  apply: Act;
  /** Takes it back from clients that are still as the change left them. @returns those, with what they are again */
  undo: Act;
}
