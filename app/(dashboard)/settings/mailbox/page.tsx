import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ListMailsInput } from "@/lib/ops/mailbox/input";
import { listMails } from "@/lib/ops/mailbox/list-mails";
import { MAIL_STATUSES } from "@/lib/ops/mailbox/status";
import { viewMailSummary } from "@/lib/ops/mailbox/view";
import { load } from "@/lib/platform/load";
import { AutoRefresh } from "../../_components/auto-refresh.client";
import { lenientQuery, queryHref, type SearchParams } from "../../_components/lenient-query";
import { UrlFilters } from "../../_components/url-filters.client";
import { MailTable } from "./_components/mail-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("mailbox") };
}

export default async function MailboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const query = lenientQuery(ListMailsInput, params, ["status"]);
  const mails = await load(listMails, query);
  const t = await getTranslations();
  const filtered = query.filter !== undefined || query.search !== undefined;
  return (
    <div className="max-w-[960px]">
      <PageHeader title={t("shell.nav.mailbox")} count={mails.total} description={t("mailbox.lead")} />
      <UrlFilters
        filters={[
          { kind: "search", name: "q", label: t("mailbox.search") },
          {
            kind: "choice",
            name: "status",
            label: t("mailbox.status"),
            options: [
              { value: "", label: t("mailbox.all") },
              ...MAIL_STATUSES.map((value) => ({ value, label: t(`mailbox.statuses.${value}`) })),
            ],
          },
        ]}
      />
      {mails.items.length === 0 ? (
        <div className="rounded-card border border-border bg-surface" data-edge="">
          <EmptyState icon={Inbox} title={t(filtered ? "mailbox.noMatch" : "mailbox.empty")}>
            {t(filtered ? "mailbox.noMatchText" : "mailbox.emptyText")}
          </EmptyState>
        </div>
      ) : (
        <MailTable
          mails={{ ...mails, items: mails.items.map(viewMailSummary) }}
          hrefFor={(page) => queryHref("/settings/mailbox", params, { page })}
        />
      )}
      <AutoRefresh active={mails.items.some(({ status }) => status === "queued" || status === "sending")} />
    </div>
  );
}
