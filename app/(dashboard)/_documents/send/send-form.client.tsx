"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { pathOf } from "@/components/documents/document-paths";
import { MissingFacts } from "@/components/documents/missing-facts";
import { useErrorText } from "@/components/forms/use-error-text.client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { DraftDeliveryView } from "@/lib/billing/deliveries/view";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Issue } from "@/lib/kernel/errors";
import { leaveFormDialog } from "../page/address-form-dialog.client";
import { MailForm } from "./mail-form.client";
import { SEND_ACTIONS } from "./send-actions.client";

export type SendFormProps = {
  kind: DocumentKind;
  id: string;
  version: number;
  clientId: string;
  draft: boolean;
  /** What keeps a draft from being issued. */
  missing: readonly Issue[];
};

/** Fetches what the mail starts from, then lets it be changed; says first what a draft lacks. */
export function SendForm(props: SendFormProps) {
  const { kind, id, clientId, missing } = props;
  const t = useTranslations("sending.dialog");
  const states = useTranslations("states");
  const common = useTranslations("common");
  const phrase = useErrorText();
  const [start, setStart] = useState<DraftDeliveryView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const lacks = missing.length > 0;
  useEffect(() => {
    if (lacks) return;
    let gone = false;
    async function begin() {
      const answer = await SEND_ACTIONS[kind].draft(id).catch(() => null);
      if (gone) return;
      if (!answer) setTrouble(states("unreachable"));
      else if (!answer.ok) setTrouble(phrase(answer));
      else if (answer.data) setStart(answer.data);
    }
    void begin();
    return () => void (gone = true);
  }, [kind, id, lacks, phrase, states]);

  if (lacks || trouble !== null) {
    return (
      <div className="grid gap-4">
        {trouble === null ? (
          <>
            <p className="text-muted">{t("missing")}</p>
            <MissingFacts issues={missing} clientId={clientId} editHref={`${pathOf({ kind, id })}/edit`} />
          </>
        ) : (
          <Banner tone="danger" live>
            {trouble}
          </Banner>
        )}
        <div className="flex justify-end">
          <Button onClick={leaveFormDialog}>{common("close")}</Button>
        </div>
      </div>
    );
  }
  return start === null ? <Skeleton className="h-96" /> : <MailForm {...props} start={start} />;
}
