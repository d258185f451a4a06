/** Work that starts by the clock: job function and its cron expression, in UTC. */
export const SCHEDULES = {
  "monitor-failures": "*/5 * * * *",
  "expire-credentials": "17 * * * *",
  "close-day": "2 * * * *",
  "prune-job-runs": "41 3 * * *",
  "fold-tallies": "3,13,23,33,43,53 * * * *",
  "feed-search-engine": "* * * * *",
} as const;

export type ScheduledFunction = keyof typeof SCHEDULES;
