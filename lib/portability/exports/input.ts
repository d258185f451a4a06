import { z } from "zod";
import { clientFilters } from "@/lib/crm/clients/input";
import { idOf } from "@/lib/kernel/ids";

/** As many ids as an address carries everywhere. */
const someIds = z
  .string()
  .max(8_000)
  .describe("Ids separated by commas: only these clients, out of those the filters leave.")
  .transform((text) => text.split(",").filter((part) => part !== ""))
  .pipe(z.array(idOf("client")).min(1).max(200));

/** Which clients to export: the same choice a list offers, without pages and order. */
export const ExportClientsInput = z.strictObject({
  filter: z.strictObject(clientFilters).partial().optional(),
  ids: someIds.optional(),
  search: z.string().trim().max(200).optional(),
});
