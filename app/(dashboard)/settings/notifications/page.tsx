import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { NOTIFICATION_CATEGORIES } from "@/lib/catalog/notifications";
import { getProfile } from "@/lib/identity/profile/get-profile";
import { viewProfile } from "@/lib/identity/profile/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { NotificationsForm } from "./_components/notifications-form.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("notifications") };
}

export default async function NotificationsPage() {
  const { notifications } = viewProfile(await load(getProfile, {}));
  const { permissions } = (await pageContext()).actor;
  // Only those who can look at the jobs are alerted about them.
  const categories = NOTIFICATION_CATEGORIES.filter((category) => category !== "jobs" || permissions.has("jobs:read"));
  const t = await getTranslations();
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t("shell.nav.notifications")} description={t("account.notifications.lead")} />
      <div className="grid gap-4">
        <NotificationsForm preferences={notifications} categories={categories} />
      </div>
    </div>
  );
}
