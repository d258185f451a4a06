"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useErrorText } from "@/components/forms/use-error-text.client";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { useList } from "@/components/list/list-provider.client";
import { NOTHING } from "@/components/list/selection";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import type { SendingPlan } from "@/lib/billing/deliveries/view";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { MANY_ACTIONS, type Chosen } from "./many-actions.client";

export type BulkSendFormProps = { kind: DocumentKind; chosen: Chosen; onClose: () => void };

/** How many documents would be mailed, and which would not, with the reason of each; then mails them. */
export function BulkSendForm({ kind, chosen, onClose }: BulkSendFormProps) {
  const t = useTranslations("document-list.bulkSend");
  const common = useTranslations("common");
  const states = useTranslations("states");
  const phrase = useErrorText();
  const { go, setSelection } = useList();
  const [plan, setPlan] = useState<SendingPlan | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = useRef(chosen);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const answer = await MANY_ACTIONS[kind].plan(asked.current).catch(() => null);
      if (gone) return;
      if (answer?.ok) setPlan(answer.data ?? null);
      else setTrouble(answer ? phrase(answer.issues[0] ?? answer) : states("unreachable"));
    };
    void read();
    return () => void (gone = true);
  }, [kind, phrase, states]);
  const send = useImmediateAction(MANY_ACTIONS[kind].send, ({ data }) => {
    onClose();
    setSelection(NOTHING);
    if (!data) return;
    if (data.refused.length > 0) toast({ message: t("left", { count: data.refused.length }), tone: "error" });
    if (data.batchId !== null) go({ job: data.batchId });
  });

  if (plan === null && trouble === null) return <Skeleton className="h-24" />;
  const { ids, refused } = plan ?? { ids: [], refused: [] };
  return (
    <div className="grid gap-4">
      {trouble === null ? (
        <p className="font-medium">{t(`sendable.${kind}`, { count: ids.length })}</p>
      ) : (
        <Banner tone="danger" live>
          {trouble}
        </Banner>
      )}
      {refused.length > 0 && (
        <div>
          <p className="text-table text-muted">{t("refused", { count: refused.length })}</p>
          <Refused refused={refused} />
        </div>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{common(ids.length > 0 ? "cancel" : "close")}</Button>
        {ids.length > 0 && (
          <Button variant="primary" pending={send.pending} onClick={() => send.run({ ids })}>
            <Send aria-hidden className="icon" />
            {t("confirm", { count: ids.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

function Refused({ refused }: Pick<SendingPlan, "refused">) {
  const t = useTranslations("document-list");
  const phrase = useErrorText();
  return (
    <ul
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable (WCAG 2.1.1)
      tabIndex={0}
      className="mt-1.5 max-h-60 overflow-y-auto rounded-control border border-border text-table"
    >
      {refused.map((document) => (
        <li key={document.id} className="border-b border-border px-3 py-2 last:border-b-0">
          <p className="flex min-w-0 gap-2">
            <span className={document.number === null ? "flex-none text-subtle" : "mono flex-none"}>
              {document.number ?? t("draft")}
            </span>
            <bdi className="min-w-0 truncate">{document.clientName}</bdi>
          </p>
          <p className="text-meta text-muted">{phrase(document)}</p>
        </li>
      ))}
    </ul>
  );
}
