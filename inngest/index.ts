import type { InngestFunction } from "inngest";
import { usesServer } from "./client";
import { expireCredentialsHourly } from "./functions/identity/expire-credentials";
import { pruneJobRunsNightly } from "./functions/ops/prune-job-runs";
import { recordFailure } from "./functions/ops/record-failure";
import { retryJobRunOnRequest } from "./functions/ops/retry-job-run";

/** Every job of Koomky. A function that is not listed here does not exist. */
export const functions: readonly InngestFunction.Any[] = [
  expireCredentialsHourly,
  pruneJobRunsNightly,
  usesServer ? recordFailure : retryJobRunOnRequest,
];
