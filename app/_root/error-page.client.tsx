"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ErrorState } from "@/components/layout/error-state";
import { Button } from "@/components/ui/button";

export type ErrorPageProps = { error: unknown; retry: () => void };

/** Of an error the browser knows its number, nothing else. */
export function digestOf(error: unknown): string | undefined {
  const { digest } = (error ?? {}) as { digest?: unknown };
  return typeof digest === "string" ? digest : undefined;
}

/** In the place of a page that failed, inside what stands around it. */
export function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations("states.errorPage");
  const title = t("unexpected.title");
  useEffect(() => {
    document.title = `${title} – Koomky`;
    document.querySelector<HTMLElement>("main h1")?.focus();
  }, [title]);
  return (
    <ErrorState
      kind="unexpected"
      requestId={digestOf(error)}
      retry={
        <Button variant="primary" onClick={retry}>
          {t("retry")}
        </Button>
      }
    />
  );
}
