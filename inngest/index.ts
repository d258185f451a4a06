import type { InngestFunction } from "inngest";
import { searchEngineIsConfigured } from "@/lib/platform/search-engine/configured-search-engine";
import { usesServer } from "./client";
import { keepPdf } from "./functions/billing/keep-pdf";
import { sendDocument } from "./functions/billing/send-document";
import { foldTalliesRegularly } from "./functions/billing/fold-tallies";
import { closeDayHourly } from "./functions/billing/close-day";
import { changeClientsInBulk } from "./functions/crm/change-clients-in-bulk";
import { expireCredentialsHourly } from "./functions/identity/expire-credentials";
import { feedSearchEngineInTurn } from "./functions/insight/feed-search-engine";
import { indexRecords } from "./functions/insight/index-records";
import { deliverQueuedMail } from "./functions/mail/deliver-mail";
import { alertOwnersOfFailures } from "./functions/ops/alert-owners";
import { monitorFailures } from "./functions/ops/monitor-failures";
import { pruneJobRunsNightly } from "./functions/ops/prune-job-runs";
import { recordFailure } from "./functions/ops/record-failure";
import { retryJobRunOnRequest } from "./functions/ops/retry-job-run";
import { runRequestedImport } from "./functions/portability/run-import";
import { deliverQueuedSms } from "./functions/sms/deliver-sms";

/** Every job of Koomky. A function that is not listed here does not exist. */
export const functions: readonly InngestFunction.Any[] = [
  deliverQueuedMail,
  deliverQueuedSms,
  keepPdf,
  sendDocument,
  runRequestedImport,
  changeClientsInBulk,
  closeDayHourly,
  expireCredentialsHourly,
  monitorFailures,
  alertOwnersOfFailures,
  pruneJobRunsNightly,
  foldTalliesRegularly,
  indexRecords,
  ...(searchEngineIsConfigured() ? [feedSearchEngineInTurn] : []),
  usesServer ? recordFailure : retryJobRunOnRequest,
];
