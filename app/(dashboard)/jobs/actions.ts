"use server";

import { getTranslations } from "next-intl/server";
import { retryJobRun } from "@/lib/ops/job-runs/retry-job-run";
import { formAction } from "@/lib/platform/forms/form-action";

export const retryJobRunAction = formAction(retryJobRun, async () => {
  const t = await getTranslations("jobs-pages");
  return { message: t("retried"), refresh: true };
});
