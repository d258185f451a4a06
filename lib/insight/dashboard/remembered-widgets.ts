import { getRevenue } from "./get-revenue";
import { getStanding } from "./get-standing";
import { listAttention } from "./list-attention";
import { listUpcoming } from "./list-upcoming";
import { remembered } from "./remembered";
import { AttentionView, RevenueView, StandingView, UpcomingView } from "./view";

/** The parts of the dashboard, each by itself. */
export const rememberedRevenue = remembered("dashboard.revenue", getRevenue, RevenueView);
export const rememberedStanding = remembered("dashboard.standing", getStanding, StandingView);
export const rememberedAttention = remembered("dashboard.attention", listAttention, AttentionView);
export const rememberedUpcoming = remembered("dashboard.upcoming", listUpcoming, UpcomingView);
