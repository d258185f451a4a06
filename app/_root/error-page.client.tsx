"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ErrorState } from "@/components/layout/error-state";
import { Button } from "@/components/ui/button";
import { errorDigest } from "./error-digest";

export type ErrorPageProps = { error: unknown; retry: () => void };

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
      requestId={errorDigest(error)}
      retry={
        <Button variant="primary" onClick={retry}>
          {t("retry")}
        </Button>
      }
    />
  );
}
