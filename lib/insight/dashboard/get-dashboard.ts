import { listActivities } from "@/lib/crm/activities/list-activities";
import { viewActivity, type RecordedActivity } from "@/lib/crm/activities/view";
import { toSnake } from "@/lib/kernel/wire-case";
import type { Ctx } from "@/lib/platform/context";
import { parseInput } from "@/lib/platform/errors/parse-input";
import type { UseCase } from "@/lib/platform/operation";
import { countRecentFailures } from "./count-recent-failures";
import { rememberedFigures } from "./get-figures";
import { DashboardInput } from "./input";
import type { DashboardView, FailuresView, FiguresView } from "./view";

export const LATEST_ACTIVITIES = 5;

export interface Dashboard extends FiguresView {
  failures: FailuresView;
  /** `null` for those who may not read them. */
  activities: RecordedActivity[] | null;
}

async function get(ctx: Ctx, raw: unknown): Promise<Dashboard> {
  rememberedFigures.authorize(ctx);
  const input = parseInput(DashboardInput, raw);
  const mayRead = ctx.actor.permissions.has(listActivities.can);
  const [figures, failures, page] = await Promise.all([
    rememberedFigures(ctx, input),
    countRecentFailures(ctx, input),
    mayRead ? listActivities(ctx, { perPage: LATEST_ACTIVITIES }) : null,
  ]);
  return { ...figures, failures, activities: page?.items ?? null };
}

/** Where the business stands today. Revenue for those who may read reports, the rest for everybody. */
export const getDashboard: UseCase<typeof DashboardInput, Dashboard> = Object.assign(get, {
  authorize: rememberedFigures.authorize,
  can: rememberedFigures.can,
  input: DashboardInput,
  mode: "read",
} as const);

export const viewDashboard = ({ attention, activities, ...figures }: Dashboard, ctx: Ctx): DashboardView => ({
  ...figures,
  attention: {
    ...attention,
    // Paths are values here, and speak as the rest of the wire does.
    blockedDrafts: attention.blockedDrafts?.map((draft) => ({ ...draft, missing: draft.missing.map(toSnake) })) ?? null,
  },
  activities: activities?.map((activity) => viewActivity(activity, ctx)) ?? null,
});
