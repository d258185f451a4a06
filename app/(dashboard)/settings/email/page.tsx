import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { getSenders } from "@/lib/identity/senders/get-senders";
import { viewSenders } from "@/lib/identity/senders/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { env } from "@/lib/platform/env";
import { load } from "@/lib/platform/load";
import { CurrentMailSender } from "./_components/current-mail-sender.client";
import { MailSenderSettings } from "./_components/mail-sender-settings.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("email") };
}

export default async function EmailPage() {
  const { mail } = viewSenders(await load(getSenders, {}));
  const { permissions } = (await pageContext()).actor;
  const t = await getTranslations();
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t("shell.nav.email")} description={t("settings.senders.mailLead")} />
      <div className="grid gap-4">
        <CurrentMailSender
          way={mail ? "own" : env.SMTP_URL ? "installation" : "builtIn"}
          from={mail?.fromAddress ?? env.MAIL_FROM ?? ""}
          removable={permissions.has("workspace:identity")}
          mailbox={permissions.has("mailbox:read")}
        />
        {permissions.has("workspace:identity") ? (
          <MailSenderSettings sender={mail} />
        ) : (
          <Banner>{t("settings.senders.ownersOnly")}</Banner>
        )}
      </div>
    </div>
  );
}
