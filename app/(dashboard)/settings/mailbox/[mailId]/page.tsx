import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DateTime } from "@/components/format/date-time";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { FactsList } from "@/components/ui/facts-list";
import { PageHeader } from "@/components/ui/page-header";
import { getMail } from "@/lib/ops/mailbox/get-mail";
import { MailRef } from "@/lib/ops/mailbox/input";
import { viewMail } from "@/lib/ops/mailbox/view";
import { load } from "@/lib/platform/load";
import { AutoRefresh } from "../../../_components/auto-refresh.client";
import { MailStatus } from "../_components/mail-status";
import { Attachments } from "./_components/attachments";
import { MailBody } from "./_components/mail-body.client";

const mailOf = cache(async (mailId: string) => {
  if (!MailRef.safeParse({ mailId }).success) notFound();
  return viewMail(await load(getMail, { mailId }));
});

export async function generateMetadata({ params }: { params: Promise<{ mailId: string }> }): Promise<Metadata> {
  const mail = await mailOf((await params).mailId);
  return { title: mail.subject };
}

export default async function MailPage({ params }: { params: Promise<{ mailId: string }> }) {
  const mail = await mailOf((await params).mailId);
  const t = await getTranslations();
  const { status, recipient, attempts, error, createdAt, settledAt, body, text, htmlUrl, replyTo, attachments } = mail;
  return (
    <div className="max-w-[960px]">
      <PageHeader
        title={mail.subject}
        facts={<MailStatus status={status} />}
        breadcrumb={<Breadcrumb items={[{ href: "/settings/mailbox", label: t("shell.nav.mailbox") }]} />}
      />
      <div className="grid gap-4">
        <Card>
          <FactsList
            layout="stack"
            facts={[
              { label: t("mailbox.recipient"), value: recipient },
              ...(replyTo ? [{ label: t("mailbox.replyTo"), value: replyTo }] : []),
              { label: t("mailbox.date"), value: <DateTime value={createdAt} /> },
              { label: t("mailbox.settled"), value: settledAt ? <DateTime value={settledAt} /> : "–" },
              { label: t("mailbox.attempts"), value: attempts },
              ...(error ? [{ label: t("mailbox.error"), value: <span className="text-danger">{error}</span> }] : []),
            ]}
          />
          <p className="mt-3 text-table text-muted">{t(`mailbox.statusHints.${status}`)}</p>
        </Card>
        {attachments.length > 0 && <Attachments files={attachments} />}
        <MailBody subject={mail.subject} body={body} text={text} htmlUrl={htmlUrl} />
      </div>
      <AutoRefresh active={status === "queued" || status === "sending"} />
    </div>
  );
}
