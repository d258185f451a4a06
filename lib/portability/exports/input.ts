import { z } from "zod";
import { clientFilters } from "@/lib/crm/clients/input";

/** Which clients to export: the same choice a list offers, without pages and order. */
export const ExportClientsInput = z.strictObject({
  filter: z.strictObject(clientFilters).partial().optional(),
  search: z.string().trim().max(200).optional(),
});
