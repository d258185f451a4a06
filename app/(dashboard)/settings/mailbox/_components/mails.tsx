import { Inbox } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import type { Page } from "@/lib/kernel/page";
import { viewMailSummary, type MailSummary } from "@/lib/ops/mailbox/view";
import { AutoRefresh } from "../../../_components/auto-refresh.client";
import { MailTable } from "./mail-table";

export type MailsProps = { of: Promise<Page<MailSummary>>; filtered: boolean; hrefFor: (page: number) => string };

/** The mails once they are read, or why there are none. */
export async function Mails({ of, filtered, hrefFor }: MailsProps) {
  const mails = await of;
  const t = await getTranslations("mailbox");
  if (mails.items.length === 0) {
    return (
      <div className="rounded-card border border-border bg-surface" data-edge="">
        <EmptyState icon={Inbox} title={t(filtered ? "noMatch" : "empty")}>
          {t(filtered ? "noMatchText" : "emptyText")}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <MailTable mails={{ ...mails, items: mails.items.map(viewMailSummary) }} hrefFor={hrefFor} />
      <AutoRefresh active={mails.items.some(({ status }) => status === "queued" || status === "sending")} />
    </>
  );
}
