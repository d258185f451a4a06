import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { fontVariables } from "@/components/layout/fonts";
import { THEME_SCRIPT } from "@/components/layout/theme";
import { isLocale, LOCALES } from "@/lib/catalog/locales";
import "@/app/globals.css";

/** Everything before sign-in is rendered once per language, at build time. */
export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AuthRootLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    // The script below sets the theme before React looks at this element.
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
