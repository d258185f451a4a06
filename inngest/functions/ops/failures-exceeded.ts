import { eventType } from "inngest";
import { z } from "zod";

/** Too many job runs failed on this installation. */
export const failuresExceeded = eventType("ops/failures-exceeded", {
  schema: z.object({ count: z.number().int(), windowMinutes: z.number().int() }),
});
