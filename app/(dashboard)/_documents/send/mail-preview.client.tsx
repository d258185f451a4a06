"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import type { DraftDeliveryView } from "@/lib/billing/deliveries/view";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { keyOf, readBy, type TypedMail } from "./typed-mail";

export type MailPreviewProps = { start: DraftDeliveryView; kind: DocumentKind };

/** The mail as the first recipient will read it. */
export function MailPreview({ start, kind }: MailPreviewProps) {
  const t = useTranslations("sending");
  const { recipients, subject, message } = useWatch() as TypedMail;
  const reader = start.recipients.find((option) => recipients.includes(keyOf(option)));
  const link = t("dialog.linkHere");
  return (
    <details className="rounded-control border border-border">
      <summary className="min-h-9 px-3 py-2 text-table font-medium">
        {reader ? t("dialog.previewFor", { name: reader.name }) : t("dialog.preview")}
      </summary>
      <div className="grid gap-2 border-t border-border bg-bg px-4 py-3 text-table">
        <p className="text-meta text-subtle">
          {t("dialog.from", { name: start.senderName })}
          {start.replyTo !== null && ` · ${t("dialog.replyTo", { address: start.replyTo })}`}
        </p>
        <p className="font-semibold">{readBy(subject, reader, "")}</p>
        <p className="whitespace-pre-line">{readBy(message, reader, link)}</p>
        <p>
          <span className="inline-block rounded-control bg-primary px-3 py-1.5 font-medium text-on-primary">
            {t(`mail.buttons.${kind}`)}
          </span>
        </p>
      </div>
    </details>
  );
}
