import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { getProfile } from "@/lib/identity/profile/get-profile";
import { viewProfile } from "@/lib/identity/profile/view";
import { load } from "@/lib/platform/load";
import { NotificationsForm } from "./_components/notifications-form.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("notifications") };
}

export default async function NotificationsPage() {
  const { notifications } = viewProfile(await load(getProfile, {}));
  const t = await getTranslations();
  return (
    <div className="grid max-w-[720px] gap-4">
      <PageHeader title={t("shell.nav.notifications")} description={t("account.notifications.lead")} />
      <NotificationsForm preferences={notifications} />
    </div>
  );
}
