"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import { useErrorText } from "@/components/forms/use-error-text.client";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import type { MailVariable } from "@/lib/billing/settings/mail-variables";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";

type Try = (typeof import("@/lib/billing/settings/mail-templates"))["tryMailTemplate"];

/** The reader of templates, which is fetched once the page stands. */
function useTry(): Try | null {
  const [reader, setReader] = useState<Try | null>(null);
  useEffect(() => {
    void import("@/lib/billing/settings/mail-templates").then(
      ({ tryMailTemplate }) => setReader(() => tryMailTemplate),
      // Without it there is no preview; saving checks all the same.
      () => {},
    );
  }, []);
  return reader;
}

type Props = { kind: DocumentKind; locale: Locale; samples: Record<MailVariable, string>; button: string };

/** What the mail would say of a sample document, by the function that writes the real ones. */
export function MailPreview({ kind, locale, samples, button }: Props) {
  const t = useTranslations("invoicing.mails");
  const [subject, message] = useWatch({ name: ["subject", "message"] }) as [string, string];
  const attempt = useTry();
  const typed = useDeferredValue({ subject, message });
  return (
    <Card title={t("preview")} description={t("previewLead")}>
      {attempt ? (
        <div className="rounded-control border border-border p-4">
          <Part
            outcome={attempt(kind, typed.subject, samples)}
            what={t("subject")}
            lang={locale}
            className="font-semibold"
          />
          <hr className="my-3 border-border" />
          <Part
            outcome={attempt(kind, typed.message, samples)}
            what={t("message")}
            lang={locale}
            className="break-words whitespace-pre-wrap"
          />
          <p lang={locale} className="mt-4">
            <span className="inline-flex h-9 items-center rounded-control bg-primary px-3 font-medium text-on-primary">
              {button}
            </span>
          </p>
        </div>
      ) : (
        <Skeleton className="h-64" />
      )}
    </Card>
  );
}

type PartProps = { outcome: ReturnType<Try>; what: string; lang: Locale; className: string };

function Part({ outcome, what, lang, className }: PartProps) {
  const phrase = useErrorText();
  const t = useTranslations("invoicing.mails");
  if ("issue" in outcome) {
    return <Banner tone="warning">{t("unreadable", { what, problem: phrase(outcome.issue) })}</Banner>;
  }
  return (
    <p lang={lang} className={className}>
      {outcome.said}
    </p>
  );
}
