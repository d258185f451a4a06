import { PERIODS, type Period } from "@/lib/insight/dashboard/months";
import type { SearchParams } from "../../_components/lenient-query";

/** What the address asks for; a stale or mistyped value is the month. */
export const askedPeriod = (params: SearchParams): Period =>
  PERIODS.find((period) => period === params["period"]) ?? "month";
