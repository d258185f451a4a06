"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ColorField } from "@/components/forms/color-field.client";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { contrastWithWhite } from "@/lib/kernel/contrast";

/** Contrast that small text wants on paper as on screens (WCAG 2.2, 1.4.3). */
const LEGIBLE = 4.5;

/** The one colour of documents, with a word of warning where it could not be read. */
export function AccentCard() {
  const t = useTranslations("invoicing.accent");
  const typed: unknown = useWatch({ name: "accentColor" });
  const color = typeof typed === "string" && /^#[0-9a-f]{6}$/i.test(typed.trim()) ? typed.trim() : null;
  const pale = color !== null && contrastWithWhite(color) < LEGIBLE;
  return (
    <Card title={t("title")} description={t("lead")}>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <ColorField name="accentColor" label={t("label")} hint={t("hint")} />
        {color !== null && (
          <svg
            role="img"
            aria-label={t("sample")}
            viewBox="0 0 280 72"
            className="w-full rounded-control border border-border bg-white"
          >
            <rect width="280" height="4" fill={color} />
            <text x="16" y="34" fontSize="16" fontWeight="600" fill={color}>
              {t("sampleTitle")}
            </text>
            <text x="16" y="54" fontSize="11" fill="#475569">
              {t("sampleText")}
            </text>
          </svg>
        )}
      </div>
      {pale && (
        <Banner tone="warning" live className="mt-4">
          {t("pale")}
        </Banner>
      )}
    </Card>
  );
}
