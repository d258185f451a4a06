"use client";

import { useTranslations } from "next-intl";
import { JobProgress } from "@/components/list/job-progress.client";
import { useList } from "@/components/list/list-provider.client";
import { ButtonLink } from "@/components/ui/button-link";
import type { Batch } from "@/lib/billing/deliveries/view";
import { AutoRefresh } from "../../_components/auto-refresh.client";

export type SendProgressPanelProps = { batch: Batch; readsMailbox: boolean };

/** The mails of many documents while they go out, and what became of them. */
export function SendProgressPanel({ batch, readsMailbox }: SendProgressPanelProps) {
  const t = useTranslations("document-list.bulkSend");
  const { go } = useList();
  const { total, queued, failed } = batch;
  const done = total - queued;
  return (
    <>
      <JobProgress
        title={t("progressTitle", { count: total })}
        state={queued > 0 ? t("underWay", { done, total }) : t("done", { ...batch })}
        processed={done}
        total={total}
        underWay={queued > 0}
        onClose={() => go({ job: null })}
        actions={
          failed > 0 &&
          readsMailbox && (
            <ButtonLink href="/settings/mailbox?status=failed" size="compact">
              {t("failures")}
            </ButtonLink>
          )
        }
      />
      <AutoRefresh active={queued > 0} />
    </>
  );
}
