"use client";

import { useEffect } from "react";
import { Brand } from "@/components/layout/brand";
import { readPreference } from "@/components/layout/browser-cookie";
import { fontVariables } from "@/components/layout/fonts";
import { THEME_COOKIE, themeAttribute } from "@/components/layout/theme";
import { errorDigest } from "./error-digest";
import type { ErrorPageProps } from "./error-page.client";
import "@/app/globals.css";

/** The primary button, without its component: this page is part of every other one’s first load. */
const retryLook =
  "mt-6 inline-flex h-(--control) items-center rounded-control border border-primary bg-primary px-3 text-body leading-5 font-medium text-on-primary transition-colors select-none hover:border-primary-hover hover:bg-primary-hover active:border-primary-active active:bg-primary-active";

/**
 * When not even the frame of the page could be made, so that neither the reader nor their language is known: the one page
 * that says everything twice.
 */
export function GlobalErrorPage({ error, retry }: ErrorPageProps) {
  const digest = errorDigest(error);
  useEffect(() => {
    const theme = themeAttribute(readPreference(THEME_COOKIE));
    if (theme) document.documentElement.dataset["theme"] = theme;
  }, []);
  return (
    <html lang="fr" className={fontVariables} suppressHydrationWarning>
      <body>
        <title>Koomky est indisponible – Koomky</title>
        <div className="grid min-h-dvh place-items-center px-4 py-12">
          <div className="w-full max-w-[480px]">
            <header className="mb-6">
              <Brand />
            </header>
            <main
              id="main"
              tabIndex={-1}
              data-edge=""
              className="rounded-card border border-border bg-surface p-6 sm:p-8"
            >
              <h1 className="text-kpi">Koomky est indisponible</h1>
              <p className="mt-2 text-muted">
                Vos données sont intactes. Le service revient d’ordinaire en quelques secondes.
              </p>
              <p lang="en" className="mt-2 text-muted">
                Koomky is unavailable. Your data is intact, and the service is usually back within seconds.
              </p>
              {digest && (
                <p className="mt-3 text-table text-subtle">
                  Référence, <span lang="en">reference</span> : <span className="mono">{digest}</span>
                </p>
              )}
              <button type="button" onClick={retry} data-edge="" className={retryLook}>
                <span>
                  Réessayer · <span lang="en">Try again</span>
                </span>
              </button>
            </main>
          </div>
        </div>
      </body>
    </html>
  );
}
