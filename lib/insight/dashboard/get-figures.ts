import { query } from "@/lib/platform/operation";
import { getRevenue } from "./get-revenue";
import { getStanding } from "./get-standing";
import { DashboardInput } from "./input";
import { listAttention } from "./list-attention";
import { listUpcoming } from "./list-upcoming";
import { remembered } from "./remembered";
import { FiguresView } from "./view";

/** All that can be remembered of the dashboard, as of one moment. */
const getFigures = query({
  can: "dashboard:read",
  input: DashboardInput,
  run: async (t): Promise<FiguresView> => ({
    ...(await getStanding.within(t, {})),
    revenue: t.ctx.actor.permissions.has(getRevenue.can) ? await getRevenue.within(t, {}) : null,
    attention: await listAttention.within(t, {}),
    upcoming: await listUpcoming.within(t, {}),
  }),
});

export const rememberedFigures = remembered("dashboard.figures", getFigures, FiguresView);
