"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { SEND_ACTIONS } from "./send-actions.client";

export type RetryDeliveryProps = { kind: DocumentKind; id: string; deliveryId: string; recipient: string };

/** Mails the document once more to somebody whom it did not reach. */
export function RetryDelivery({ kind, id, deliveryId, recipient }: RetryDeliveryProps) {
  const t = useTranslations("sending.log");
  const retry = useImmediateAction(() => SEND_ACTIONS[kind].retry(id, deliveryId));
  return (
    <Button
      size="compact"
      pending={retry.pending}
      aria-label={t("retryTo", { recipient })}
      onClick={() => retry.run(undefined)}
    >
      <RotateCw aria-hidden className="icon" />
      {t("retry")}
    </Button>
  );
}
