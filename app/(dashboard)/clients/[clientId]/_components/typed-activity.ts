import { z } from "zod";
import { RecordActivityInput } from "@/lib/crm/activities/input";
import { instantOf } from "@/lib/kernel/local-time";

/** A note, call or meeting as typed: a clock reading instead of an instant, minutes as text. */
export const TypedActivity = RecordActivityInput.pick({ type: true, text: true }).extend({
  occurredAt: z.string().refine((local) => instantOf("UTC", local) !== null, { params: { code: "invalid_date" } }),
  durationMinutes: z.union([z.literal(""), z.coerce.number().int().min(1).max(1_440)]),
});
