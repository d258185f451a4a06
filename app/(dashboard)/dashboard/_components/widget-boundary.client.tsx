"use client";

import { catchError, type ErrorInfo } from "next/error";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type Props = { title: string; className?: string };

function useTexts() {
  return { failed: useTranslations("dashboard")("failed"), retry: useTranslations("common")("retry") };
}

function CardFailed({ title, className }: Props, { retry }: ErrorInfo) {
  const texts = useTexts();
  return (
    <Card title={title} {...(className !== undefined && { className })}>
      <div role="alert" className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 text-muted">{texts.failed}</p>
        <Button size="compact" onClick={retry}>
          {texts.retry}
        </Button>
      </div>
    </Card>
  );
}

function FigureFailed({ title }: Props, { retry }: ErrorInfo) {
  const texts = useTexts();
  return (
    <div role="alert">
      <p className="text-table text-muted">{title}</p>
      <p className="mt-1 text-meta text-subtle">{texts.failed}</p>
      <Button size="compact" className="mt-1" onClick={retry}>
        {texts.retry}
      </Button>
    </div>
  );
}

/** The dashboard stays usable when one of its parts cannot be read. */
export const CardBoundary = catchError(CardFailed);
export const FigureBoundary = catchError(FigureFailed);
