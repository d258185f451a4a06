import { useTranslations } from "next-intl";
import { JOB_RUN_STATUSES } from "@/lib/ops/job-runs/status";
import { UrlFilters } from "../../_components/url-filters.client";
import { NAMED_FUNCTIONS } from "./use-function-name";

export function JobFilters() {
  const t = useTranslations("jobs-pages");
  const all = { value: "", label: t("all") };
  return (
    <UrlFilters
      filters={[
        {
          kind: "choice",
          name: "status",
          label: t("status"),
          options: [all, ...JOB_RUN_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))],
        },
        {
          kind: "choice",
          name: "functionId",
          label: t("function"),
          options: [all, ...NAMED_FUNCTIONS.map((value) => ({ value, label: t(`functions.${value}`) }))],
        },
      ]}
    />
  );
}
