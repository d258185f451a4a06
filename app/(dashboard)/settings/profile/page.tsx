import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { getProfile } from "@/lib/identity/profile/get-profile";
import { viewProfile } from "@/lib/identity/profile/view";
import { load } from "@/lib/platform/load";
import { AppearanceCard } from "./_components/appearance-card.client";
import { AvatarForm } from "./_components/avatar-form.client";
import { EmailCard } from "./_components/email-card.client";
import { ProfileForm } from "./_components/profile-form.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("profile") };
}

export default async function ProfilePage() {
  const profile = viewProfile(await load(getProfile, {}));
  const t = await getTranslations();
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t("shell.nav.profile")} description={t("account.profile.lead")} />
      <div className="grid gap-4">
        <ProfileForm profile={profile} />
        <AvatarForm name={profile.name} currentUrl={profile.avatarUrl} />
        <EmailCard email={profile.email} />
        <AppearanceCard />
      </div>
    </div>
  );
}
