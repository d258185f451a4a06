import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { ImportView } from "@/lib/portability/imports/view";

/** In one sentence, what became of an import. */
export function Outcome({ shown }: { shown: ImportView }) {
  const t = useTranslations("imports.result");
  const states = useTranslations("states");
  const { status, createdCount, updatedCount, processedRows, keptCount, failure } = shown;
  switch (status) {
    case "done":
      return (
        <Banner tone="success">
          {createdCount + updatedCount === 0 ? t("unchanged") : t("done", { count: createdCount })}
          {updatedCount > 0 && ` ${t("doneUpdated", { count: updatedCount })}`}
        </Banner>
      );
    case "undone":
      return <Banner>{keptCount > 0 ? t("undoneKept", { count: keptCount }) : t("undone")}</Banner>;
    case "failed": {
      const known = `errors.${failure ?? ""}` as Parameters<typeof states>[0];
      const reason = states(states.has(known) ? known : "errors.internal");
      return <Banner tone="danger">{t("failed", { reason })}</Banner>;
    }
    default:
      return <Banner tone="warning">{t("cancelled", { count: processedRows })}</Banner>;
  }
}
