import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getLocale, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { fontVariables } from "@/components/layout/fonts";
import { THEME_COOKIE, themeAttribute } from "@/components/layout/theme";
import { languageOf } from "@/lib/catalog/locales";
import { messagesOf, type Messages } from "@/lib/platform/i18n/messages";
import { Texts } from "./texts.client";
import "@/app/globals.css";

/** Titles read “Record – Section – App”; pages export the part before the last dash. */
export const pageMetadata: Metadata = {
  title: { template: "%s – Koomky", default: "Koomky" },
  applicationName: "Koomky",
  robots: { index: false, follow: false },
  icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }], apple: "/apple-touch-icon.png" },
  manifest: "/manifest.webmanifest",
};

export const pageViewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#182234" },
  ],
};

/**
 * The document of pages rendered for one person: their language and theme from the first byte. Reading the headers makes
 * every page below dynamic, so that its scripts carry the nonce of the request.
 * @param texts the namespaces that client components of the tree use
 */
export async function PersonalDocument({
  texts,
  children,
}: {
  texts: readonly (keyof Messages)[];
  children: ReactNode;
}) {
  await headers();
  const [formats, timeZone, jar] = await Promise.all([getLocale(), getTimeZone(), cookies()]);
  const locale = languageOf(formats);
  const all = messagesOf(locale);
  const messages = Object.fromEntries(texts.map((namespace) => [namespace, all[namespace]]));
  return (
    // A visitor may switch the theme while the page is still loading.
    <html
      lang={locale}
      className={fontVariables}
      data-theme={themeAttribute(jar.get(THEME_COOKIE)?.value)}
      suppressHydrationWarning
    >
      <body>
        <Texts locale={locale} timeZone={timeZone} messages={messages}>
          {children}
        </Texts>
      </body>
    </html>
  );
}
