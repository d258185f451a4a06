import { getDashboard, viewDashboard } from "@/lib/insight/dashboard/get-dashboard";
import { DashboardView } from "@/lib/insight/dashboard/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getDashboard, {
    summary: "Where the business stands today: revenue, what is due, late, unanswered, and what needs attention",
    view: viewDashboard,
    schema: DashboardView,
  }),
});
