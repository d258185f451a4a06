"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";

/** Puts the application's own words back into the form; they hold once they are saved. */
export function UsualTemplate({ usual }: { usual: { subject: string; message: string } }) {
  const t = useTranslations("invoicing.mails");
  const { setValue } = useFormContext();
  const [subject, message] = useWatch({ name: ["subject", "message"] }) as [string, string];
  if (subject === usual.subject && message === usual.message) {
    return <span className="text-table text-subtle">{t("isUsual")}</span>;
  }
  return (
    <Button
      size="compact"
      variant="quiet"
      onClick={() => {
        for (const part of ["subject", "message"] as const) {
          setValue(part, usual[part], { shouldDirty: true, shouldValidate: true });
        }
      }}
    >
      <RotateCcw aria-hidden className="icon" />
      {t("reset")}
    </Button>
  );
}
