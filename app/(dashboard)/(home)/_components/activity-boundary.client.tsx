"use client";

import { catchError, type ErrorInfo } from "next/error";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

function ActivityFailed(_props: object, { retry }: ErrorInfo) {
  const t = useTranslations("home.activity");
  const common = useTranslations("common");
  return (
    <Card title={t("title")}>
      <div role="alert" className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 text-muted">{t("failed")}</p>
        <Button size="compact" onClick={retry}>
          {common("retry")}
        </Button>
      </div>
    </Card>
  );
}

/** The home page stays usable when its feed cannot be read. */
export const ActivityBoundary = catchError(ActivityFailed);
