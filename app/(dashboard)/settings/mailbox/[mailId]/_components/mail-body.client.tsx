"use client";

import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ToggleGroup } from "@/components/ui/toggle-group.client";
import type { MailView } from "@/lib/ops/mailbox/view";

export type MailBodyProps = Pick<MailView, "subject" | "body" | "text" | "htmlUrl">;

/** A mail as its reader sees it, or as plain text. The HTML stands in a frame that runs nothing. */
export function MailBody({ subject, body, text, htmlUrl }: MailBodyProps) {
  const t = useTranslations("mailbox");
  const [look, setLook] = useState<"html" | "text">(htmlUrl ? "html" : "text");
  if (body !== "shown") {
    return (
      <Card>
        <EmptyState icon={LockKeyhole} title={t(`${body}Title`)}>
          {t(`${body}Text`)}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card
      flush
      title={t("content")}
      action={
        htmlUrl && (
          <ToggleGroup
            label={t("look")}
            value={look}
            onChange={setLook}
            options={[
              { value: "html", label: t("html") },
              { value: "text", label: t("text") },
            ]}
          />
        )
      }
    >
      <div className="border-t border-border">
        {look === "html" && htmlUrl ? (
          // Links open in a new tab; scripts, forms and cookies stay out.
          <iframe
            src={htmlUrl}
            title={t("frame", { subject })}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
            className="block h-[640px] w-full bg-white"
          />
        ) : (
          <pre className="overflow-x-auto p-4 font-sans text-body whitespace-pre-wrap md:p-5">{text}</pre>
        )}
      </div>
    </Card>
  );
}
