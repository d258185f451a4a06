"use client";

import { useTranslations } from "next-intl";
import { errorDigest } from "@/app/_root/error-digest";
import { Button } from "@/components/ui/button";

/** In the place of a document that could not be read just now. */
export function SharedErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("shared.error");
  const reference = errorDigest(error);
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[480px] px-4 py-24 text-center">
      <h1 tabIndex={-1} className="text-kpi">
        {t("title")}
      </h1>
      <p className="mt-2 text-balance text-muted">{t("text")}</p>
      {reference && <p className="mono mt-2 text-table text-subtle">{reference}</p>}
      <Button variant="primary" className="mt-6" onClick={retry}>
        {t("retry")}
      </Button>
    </main>
  );
}
