import { undoingMerge } from "@/lib/crm/merge/undoing-merge";
import { MOVERS } from "./movers";

/** Makes two clients of one again, with what belonged to each. */
export const undoMerge = undoingMerge(MOVERS);
