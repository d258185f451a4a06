import type { Ctx } from "@/lib/platform/context";

const DAY_MS = 86_400_000;

/** The same person on an earlier day. */
export const daysBefore = (ctx: Ctx, days: number): Ctx => {
  const then = new Date(ctx.now().getTime() - days * DAY_MS);
  return { ...ctx, now: () => then };
};
