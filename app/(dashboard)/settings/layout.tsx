import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StepUpProvider } from "@/components/forms/step-up.client";
import { SettingsLayout } from "@/components/layout/settings-layout.client";
import { twoFactorStatus } from "@/lib/identity/two-factor/two-factor-status";
import { pageContext } from "@/lib/platform/auth/page-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { stepUpAction } from "../_components/actions";
import { MoreTexts } from "../_components/more-texts.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: { template: `%s – ${t("settings")} – Koomky`, default: t("settings") } };
}

export default async function SettingsRootLayout({ children }: { children: ReactNode }) {
  const { actor } = await pageContext();
  const { confirmedAt } = await load(twoFactorStatus, {});
  const {
    account,
    audit,
    invoicing,
    mailbox,
    settings,
    team,
    "team-pages": teamPages,
    workspace,
  } = messagesOf(await getLocale());
  return (
    <MoreTexts messages={{ account, audit, invoicing, mailbox, settings, team, "team-pages": teamPages, workspace }}>
      <StepUpProvider confirm={stepUpAction} hasTwoFactor={confirmedAt !== null}>
        <SettingsLayout permissions={[...actor.permissions]}>{children}</SettingsLayout>
      </StepUpProvider>
    </MoreTexts>
  );
}
