import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Texts } from "@/app/_root/texts.client";
import { isLocale, type Locale } from "@/lib/catalog/locales";
import { messagesOf, type Messages } from "@/lib/platform/i18n/messages";
import { version } from "@/package.json";
import { AppVersion } from "./auth-card.client";

type Page = Exclude<keyof Messages["auth-pages"], "frame">;

export type AuthParams = { params: Promise<{ locale: string }> };

export async function localeOf({ params }: AuthParams): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}

/** The `generateMetadata` of a page before sign-in. */
export const titled =
  (page: Page) =>
  async (props: AuthParams): Promise<Metadata> => ({
    title: `${messagesOf(await localeOf(props))["auth-pages"][page].title} – Koomky`,
  });

/** A page before sign-in with the texts of this page only. */
export async function AuthPage({ page, children, ...props }: AuthParams & { page: Page; children: ReactNode }) {
  const locale = await localeOf(props);
  const { common, states, shell, "auth-pages": texts } = messagesOf(locale);
  const messages = {
    common,
    states,
    shell: { language: shell.language },
    "auth-pages": { frame: texts.frame, [page]: texts[page] },
  };
  return (
    <Texts locale={locale} timeZone="UTC" messages={messages}>
      <AppVersion version={version}>{children}</AppVersion>
    </Texts>
  );
}
