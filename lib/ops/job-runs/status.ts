/** `waiting`: a sleep, or the pause before the next try. */
export const JOB_RUN_STATUSES = ["queued", "running", "waiting", "completed", "failed"] as const;
export type JobRunStatus = (typeof JOB_RUN_STATUSES)[number];

/** Still to be heard of. */
export const isUnfinished = (status: JobRunStatus): boolean => status !== "completed" && status !== "failed";
