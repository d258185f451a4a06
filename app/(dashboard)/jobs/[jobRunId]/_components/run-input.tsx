import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { JobRunDetailView } from "@/lib/ops/job-runs/view";

/** What the run was started with. */
export function RunInput({ input }: Pick<JobRunDetailView, "input">) {
  const t = useTranslations("jobs-pages");
  return (
    <Card title={t("input")} description={t("inputHint")}>
      <pre className="mono max-h-80 overflow-auto rounded-control bg-raised p-3 break-all whitespace-pre-wrap">
        {JSON.stringify(input, null, 2)}
      </pre>
    </Card>
  );
}
