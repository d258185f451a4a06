"use client";

import { catchError, type ErrorInfo } from "next/error";
import { useTranslations } from "next-intl";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Button } from "@/components/ui/button";

function RowsFailed(_props: object, { retry }: ErrorInfo) {
  const t = useTranslations("list.failed");
  const common = useTranslations("common");
  return (
    <div className="border-t border-border *:rounded-none! *:border-0!">
      <ErrorPanel title={t("title")} actions={<Button onClick={retry}>{common("retry")}</Button>}>
        {t("text")}
      </ErrorPanel>
    </div>
  );
}

/** The page around the rows stays usable when they cannot be read. */
export const RowsBoundary = catchError(RowsFailed);
