import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { getSenders } from "@/lib/identity/senders/get-senders";
import { viewSenders } from "@/lib/identity/senders/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { CurrentSmsSender } from "./_components/current-sms-sender.client";
import { SmsSenderSettings } from "./_components/sms-sender-settings.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("sms") };
}

export default async function SmsPage() {
  const { sms } = viewSenders(await load(getSenders, {}));
  const owner = (await pageContext()).actor.permissions.has("workspace:identity");
  const t = await getTranslations();
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t("shell.nav.sms")} description={t("settings.senders.smsLead")} />
      <div className="grid gap-4">
        <CurrentSmsSender sender={sms} removable={owner} />
        {owner ? <SmsSenderSettings sender={sms} /> : <Banner>{t("settings.senders.ownersOnly")}</Banner>}
      </div>
    </div>
  );
}
