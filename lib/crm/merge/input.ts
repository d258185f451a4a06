import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";

export const MergeClientsInput = z.strictObject({
  /** Stays, with everything. */
  keptId: idOf("client"),
  /** Goes: out of every list, kept to look up and to undo. */
  mergedId: idOf("client"),
});

export const MergeRef = z.strictObject({ mergeId: idOf("merge") });
