import { and, asc, desc, inArray, type SQL } from "drizzle-orm";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { JobRunList } from "./input";
import { summaryColumns, summaryOf, type JobRunSummary } from "./summary";

/** Runs of this workspace and of the whole installation (schedules), newest first. */
export const listJobRuns = query({
  can: "jobs:read",
  input: JobRunList,
  async run({ tx }, input): Promise<Page<JobRunSummary>> {
    const { status, functionId } = input.filter ?? {};
    const conditions: SQL[] = [];
    if (status) conditions.push(inArray(jobRuns.status, status));
    if (functionId) conditions.push(inArray(jobRuns.functionId, functionId));
    const where = and(...conditions);
    const order = input.sort.map(({ field, descending }) => (descending ? desc(jobRuns[field]) : asc(jobRuns[field])));
    const rows = await tx
      .select(summaryColumns)
      .from(jobRuns)
      .where(where)
      .orderBy(...order, desc(jobRuns.id))
      .limit(input.perPage)
      .offset(pageOffset(input));
    const items = rows.map(summaryOf);
    return { items, total: await tx.$count(jobRuns, where), page: input.page, perPage: input.perPage };
  },
});
