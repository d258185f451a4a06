"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button.client";
import { retryJobRunAction } from "../actions";

export type RetryRunProps = { id: string; name: string; look: "icon" | "button" };

/** Lets a failed run go on after its last finished step. */
export function RetryRun({ id, name, look }: RetryRunProps) {
  const t = useTranslations("jobs-pages");
  const { run, pending } = useImmediateAction(retryJobRunAction);
  const retry = () => run({ jobRunId: id });
  if (look === "icon") {
    return (
      <IconButton size="compact" label={t("retryOf", { name })} pending={pending} onClick={retry}>
        <RotateCw aria-hidden className="icon" />
      </IconButton>
    );
  }
  return (
    <Button variant="primary" pending={pending} onClick={retry}>
      <RotateCw aria-hidden className="icon" />
      {t("retry")}
    </Button>
  );
}
