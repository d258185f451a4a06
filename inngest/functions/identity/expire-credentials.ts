import { cron } from "inngest";
import { SCHEDULES } from "@/lib/catalog/schedules";
import { expireCredentials } from "@/lib/identity/sessions/expire-credentials";
import { inngest } from "../../client";

/** Hourly: removes sessions, tokens, links and kept answers whose time is over. */
export const expireCredentialsHourly = inngest.createFunction(
  { id: "expire-credentials", triggers: cron(SCHEDULES["expire-credentials"]) },
  ({ step }) => step.run("sweep", expireCredentials),
);
