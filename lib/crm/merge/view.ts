import { z } from "zod";
import { ClientView, viewClient, type ClientRow } from "../clients/view";

const instant = z.iso.datetime();

/** The client that stays, and what to undo the merge by. */
export const MergedClientView = ClientView.extend({ mergeId: z.uuid() });
export type MergedClientView = z.infer<typeof MergedClientView>;

export interface MergeOutcome {
  mergeId: string;
  kept: ClientRow;
}

export const viewMergedClient = ({ mergeId, kept }: MergeOutcome): MergedClientView => ({
  ...viewClient(kept),
  mergeId,
});

const side = z.object({ id: z.uuid(), reference: z.string(), name: z.string() });

/** One merge in the past of a client, on either side of it. */
export const MergeView = z.object({
  id: z.uuid(),
  kept: side,
  merged: side,
  mergedAt: instant,
  /** Name of the person, `null` when they are gone. */
  mergedBy: z.string().nullable(),
  undoneAt: instant.nullable(),
  /** Until then it can be undone. */
  undoableUntil: instant,
  canUndo: z.boolean(),
});
export type MergeView = z.infer<typeof MergeView>;

export interface MergeRow extends Omit<MergeView, "mergedAt" | "undoneAt" | "undoableUntil"> {
  mergedAt: Date;
  undoneAt: Date | null;
  undoableUntil: Date;
}

export const viewMerge = ({ mergedAt, undoneAt, undoableUntil, ...merge }: MergeRow): MergeView => ({
  ...merge,
  mergedAt: mergedAt.toISOString(),
  undoneAt: undoneAt?.toISOString() ?? null,
  undoableUntil: undoableUntil.toISOString(),
});

/** What an undone merge did not take back, because somebody changed, moved or removed it since. */
const StayedView = z.object({
  contacts: z.int(),
  activities: z.int(),
  /** Quotes, invoices and credit notes. */
  documents: z.int(),
  /** Names of the fields. */
  fields: z.array(z.string()),
});
export type Stayed = z.infer<typeof StayedView>;

export const UndoneMergeView = z.object({
  mergeId: z.uuid(),
  kept: ClientView,
  /** The client that was merged, back with what was its own. */
  merged: ClientView,
  stayed: StayedView,
});
export type UndoneMergeView = z.infer<typeof UndoneMergeView>;

export interface UndoneMerge {
  mergeId: string;
  kept: ClientRow;
  merged: ClientRow;
  stayed: Stayed;
}

export const viewUndoneMerge = ({ mergeId, kept, merged, stayed }: UndoneMerge): UndoneMergeView => ({
  mergeId,
  kept: viewClient(kept),
  merged: viewClient(merged),
  stayed,
});
