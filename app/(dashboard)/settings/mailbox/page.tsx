import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ListMailsInput } from "@/lib/ops/mailbox/input";
import { listMails } from "@/lib/ops/mailbox/list-mails";
import { MAIL_STATUSES } from "@/lib/ops/mailbox/status";
import { load } from "@/lib/platform/load";
import { allowed } from "../../_components/allowed";
import { lenientQuery, queryHref, type SearchParams } from "../../_components/lenient-query";
import { ListCount } from "../../_components/list-count";
import { UrlFilters } from "../../_components/url-filters.client";
import { Mails } from "./_components/mails";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("mailbox") };
}

export default async function MailboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const query = lenientQuery(ListMailsInput, params, ["status"]);
  await allowed(listMails);
  const mails = load(listMails, query);
  const t = await getTranslations();
  const filtered = query.filter !== undefined || query.search !== undefined;
  return (
    <div className="max-w-[960px]">
      <PageHeader title={t("shell.nav.mailbox")} count={<ListCount of={mails} />} description={t("mailbox.lead")} />
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
      <Suspense fallback={<TableSkeleton label={t("mailbox.loading")} columns={4} rows={12} />}>
        <Mails of={mails} filtered={filtered} hrefFor={(page) => queryHref("/settings/mailbox", params, { page })} />
      </Suspense>
    </div>
  );
}
