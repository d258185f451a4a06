import { z } from "zod";
import { clientFilters } from "@/lib/crm/clients/input";
import { idOf } from "@/lib/kernel/ids";
import { someIds } from "@/lib/platform/list-input";

/** Which clients to export: the same choice a list offers, without pages and order. */
export const ExportClientsInput = z.strictObject({
  filter: z.strictObject(clientFilters).partial().optional(),
  ids: someIds(idOf("client")).optional(),
  search: z.string().trim().max(200).optional(),
});
