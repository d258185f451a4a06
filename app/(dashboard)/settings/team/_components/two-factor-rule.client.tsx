"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Card } from "@/components/ui/card";
import { Switch } from "@/components/ui/choices";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { requireTwoFactorAction } from "../actions";

export type TwoFactorRuleProps = {
  required: boolean;
  /** Whether the person at the keyboard has one: who asks it of everybody must not lock themselves out. */
  enrolled: boolean;
};

/** Whether everybody in the workspace needs a second factor; in force at once. */
export function TwoFactorRule({ required, enrolled }: TwoFactorRuleProps) {
  const t = useTranslations("team-pages.twoFactor");
  const id = useId();
  const [asked, setAsked] = useState(false);
  const rule = useImmediateAction(requireTwoFactorAction);
  return (
    <Card>
      <div className="flex items-center justify-between gap-4">
        <div className="min-w-0">
          <label htmlFor={id} className="block font-semibold">
            {t("title")}
          </label>
          <p id={`${id}-hint`} className="mt-0.5 max-w-[68ch] text-table text-muted">
            {t("hint")}
            {!enrolled && !required && (
              <>
                {" "}
                {t.rich("ownFirst", {
                  link: (text) => (
                    <Link href="/settings/security" className="link">
                      {text}
                    </Link>
                  ),
                })}
              </>
            )}
          </p>
        </div>
        <span className="grid size-11 flex-none place-items-center">
          <Switch
            id={id}
            aria-describedby={`${id}-hint`}
            aria-busy={rule.pending}
            checked={required}
            disabled={!enrolled && !required}
            onChange={() => (required ? rule.run({ required: false }) : setAsked(true))}
          />
        </span>
      </div>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        tone="primary"
        title={t("confirmTitle")}
        description={t("confirmText")}
        confirmLabel={t("confirm")}
        onConfirm={() => {
          setAsked(false);
          rule.run({ required: true });
        }}
      />
    </Card>
  );
}
