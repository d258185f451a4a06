"use client";

import { useTranslations } from "next-intl";
import { createContext, useContext, useEffect, useRef, type ReactNode } from "react";
import { AuthLayout, type AuthLayoutProps } from "@/components/layout/auth-layout";
import { LanguageSwitch } from "@/components/layout/language-switch.client";

const Version = createContext("");

/** Tells the cards which version this is; the number is known to the server only. */
export function AppVersion({ version, children }: { version: string; children: ReactNode }) {
  return <Version value={version}>{children}</Version>;
}

/**
 * The card of one step before sign-in. When the step turns into another (link sent, link dead), the new title takes the
 * focus, so that it is read aloud.
 */
export function AuthCard({ title, ...rest }: Omit<AuthLayoutProps, "footer" | "title"> & { title: string }) {
  const t = useTranslations("auth-pages.frame");
  const version = useContext(Version);
  const shown = useRef(title);
  useEffect(() => {
    if (shown.current === title) return;
    shown.current = title;
    document.querySelector<HTMLElement>("h1")?.focus();
    document.title = `${title} – Koomky`;
  }, [title]);
  return (
    <AuthLayout
      {...rest}
      title={title}
      footer={
        <>
          <LanguageSwitch />
          <span className="num">{t("version", { version })}</span>
        </>
      }
    />
  );
}
