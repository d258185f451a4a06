import type { Ctx } from "@/lib/platform/context";
import { markExpired } from "./mark-expired";
import { markOverdue } from "./mark-overdue";

/** How many documents the calendar changed. */
export interface ClosedDay {
  overdue: number;
  expired: number;
}

async function untilNone(work: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = await work(); done > 0; done = await work()) total += done;
  return total;
}

/** What a new day does to the documents of one workspace. Interrupted or run twice, it ends with the same. */
export async function closeDay(ctx: Ctx): Promise<ClosedDay> {
  return {
    overdue: await untilNone(() => markOverdue(ctx, {})),
    expired: await untilNone(() => markExpired(ctx, {})),
  };
}
