import "@/app/globals.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { fontVariables } from "@/components/layout/fonts";
import { InterfaceProviders } from "@/components/layout/interface-providers.client";
import { THEME_COOKIE, themeAttribute } from "@/components/layout/theme";
import { languageOf } from "@/lib/catalog/locales";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = { title: "Composants – Koomky", robots: { index: false } };

/** Every primitive in every state, for eyes, axe and screenshots. Not part of a production deployment. */
export default async function GalleryLayout({ children }: { children: ReactNode }) {
  // Read first: a page that is never prerendered carries the nonce of its request even when it is not found.
  const theme = themeAttribute((await cookies()).get(THEME_COOKIE)?.value);
  if (env.NODE_ENV === "production") notFound();
  return (
    <html lang={languageOf(await getLocale())} className={fontVariables} data-theme={theme}>
      <body>
        <NextIntlClientProvider>
          <InterfaceProviders>{children}</InterfaceProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
