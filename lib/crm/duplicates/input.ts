import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";

const half = (max: number) => z.string().trim().max(max).optional();

/** What is known so far of a client somebody types in; nothing of it has to be complete or right yet. */
export const FindDuplicatesInput = z.strictObject({
  name: half(200),
  email: half(254),
  siren: half(60),
  siret: half(60),
  vatNumber: half(60),
  /** The client being edited, which is no duplicate of itself. */
  exceptId: idOf("client").optional(),
});
export type FindDuplicatesInput = z.output<typeof FindDuplicatesInput>;
