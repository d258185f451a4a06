import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { getProfile } from "@/lib/identity/profile/get-profile";
import { listSessions } from "@/lib/identity/sessions/list-sessions";
import { viewSession } from "@/lib/identity/sessions/view";
import { twoFactorStatus } from "@/lib/identity/two-factor/two-factor-status";
import { viewTwoFactorStatus } from "@/lib/identity/two-factor/view";
import { load } from "@/lib/platform/load";
import { PasswordCard } from "./_components/password-card.client";
import { SessionsCard } from "./_components/sessions-card.client";
import { TwoFactorCard } from "./_components/two-factor-card.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("security") };
}

export default async function SecurityPage() {
  const t = await getTranslations();
  const [profile, status, sessions] = await Promise.all([
    load(getProfile, {}),
    load(twoFactorStatus, {}),
    load(listSessions, { perPage: 100 }),
  ]);
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t("shell.nav.security")} description={t("account.securityLead")} />
      <div className="grid gap-4">
        <PasswordCard email={profile.email} />
        <TwoFactorCard status={viewTwoFactorStatus(status)} />
        <SessionsCard sessions={sessions.items.map(viewSession)} />
      </div>
    </div>
  );
}
