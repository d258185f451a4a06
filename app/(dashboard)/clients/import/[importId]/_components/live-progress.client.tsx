"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { announce } from "@/components/layout/announce";
import { Progress } from "@/components/ui/progress";
import { isWorking } from "@/lib/portability/imports/status";
import type { ImportView } from "@/lib/portability/imports/view";
import { useLiveImport } from "./use-live-import.client";

/** Screen readers are told no more often than this. */
const TELL_EVERY_MS = 5_000;

/** How far the background step has come, in words and, once the file's length is known, as a bar. */
export function LiveProgress({ shown, label }: { shown: ImportView; label: string }) {
  const t = useTranslations("imports");
  const { processedRows, totalRows, status } = useLiveImport(shown);
  const counted = status === "running" && totalRows !== null;
  const words = counted
    ? t("commit.progress", { processed: processedRows, total: totalRows })
    : status === "undoing"
      ? ""
      : t("check.read", { count: processedRows });
  const told = useRef(0);
  useEffect(() => {
    if (words === "" || Date.now() - told.current < TELL_EVERY_MS) return;
    told.current = Date.now();
    announce(words);
  }, [words]);
  const working = isWorking({ status });
  useEffect(() => {
    if (!working) announce(t(`statuses.${status}`));
  }, [working, status, t]);
  return (
    <div className="grid gap-2">
      {counted && <Progress label={label} value={processedRows} max={Math.max(totalRows, 1)} />}
      {words !== "" && <p className="num text-table text-muted">{words}</p>}
    </div>
  );
}
