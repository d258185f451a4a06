import { and, eq, gt, notExists, sql } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { mailMessages } from "@/db/schema/platform/mail";
import { query, type ReadCtx } from "@/lib/platform/operation";
import { DashboardInput } from "./input";
import type { FailuresView } from "./view";

const DAYS = 7;

const since = (t: ReadCtx) => new Date(t.now().getTime() - DAYS * 86_400_000);

/** A document's mail is told of with its document. */
function failedMails(t: ReadCtx): Promise<number> {
  const ofDocument = t.tx
    .select({ one: sql`1` })
    .from(documentDeliveries)
    .where(eq(documentDeliveries.mailId, mailMessages.id));
  const failed = and(eq(mailMessages.status, "failed"), gt(mailMessages.createdAt, since(t)));
  return t.tx.$count(mailMessages, and(failed, notExists(ofDocument)));
}

const failedJobs = (t: ReadCtx): Promise<number> =>
  t.tx.$count(jobRuns, and(eq(jobRuns.status, "failed"), gt(jobRuns.finishedAt, since(t))));

/** Mails and jobs that came to nothing in the last seven days, for those who may look after them. */
export const countRecentFailures = query({
  can: "dashboard:read",
  input: DashboardInput,
  async run(t): Promise<FailuresView> {
    const { permissions } = t.ctx.actor;
    return {
      mails: permissions.has("mailbox:read") ? await failedMails(t) : null,
      jobs: permissions.has("jobs:read") ? await failedJobs(t) : null,
    };
  },
});
