import { z } from "zod";

/** The dashboard has no questions to ask: today is today. */
export const DashboardInput = z.strictObject({});
