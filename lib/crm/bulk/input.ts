import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";
import { clientFilters } from "../clients/input";
import { CLIENT_STATUSES } from "../clients/status";

const selectedIds = z.array(idOf("client")).min(1).max(1_000);

/** Either these clients, or all a list with this filter and search would show. */
const selection = z.union([
  z.strictObject({ ids: selectedIds }),
  z.strictObject({
    filter: z.strictObject(clientFilters).partial(),
    search: z.string().trim().max(200).optional(),
  }),
]);

export const bulkChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("add_tag"), tagId: idOf("tag") }),
  z.strictObject({ kind: z.literal("remove_tag"), tagId: idOf("tag") }),
  z.strictObject({ kind: z.literal("set_status"), status: z.enum(CLIENT_STATUSES) }),
  z.strictObject({ kind: z.literal("archive") }),
  z.strictObject({ kind: z.literal("restore") }),
]);
export type BulkChange = z.output<typeof bulkChange>;

export const BulkChangeClientsInput = z.strictObject({ selection, change: bulkChange });
export type BulkChangeClientsInput = z.output<typeof BulkChangeClientsInput>;

export const BulkChangeRef = z.strictObject({ bulkChangeId: idOf("bulk_change") });
