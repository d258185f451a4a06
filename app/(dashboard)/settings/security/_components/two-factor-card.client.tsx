"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import type { Offer } from "@/components/security/two-factor-enrolment.client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { StatusBadge } from "@/components/ui/status-badge";
import type { TwoFactorStatusView } from "@/lib/identity/two-factor/view";
import { disableTwoFactorAction, renewRecoveryCodesAction, startTwoFactorAction } from "../actions";
import { TwoFactorDialog, type TwoFactorStage } from "./two-factor-dialog.client";

/** The second factor: off, or on with what can be done about it. */
export function TwoFactorCard({ status }: { status: z.infer<typeof TwoFactorStatusView> }) {
  const t = useTranslations("account.twoFactor");
  const [stage, setStage] = useState<TwoFactorStage | null>(null);
  const start = useImmediateAction(
    startTwoFactorAction,
    ({ data }) => data && setStage({ offer: data satisfies Offer }),
  );
  return (
    <Card
      title={t("title")}
      description={t("lead")}
      action={status.enabled && <StatusBadge status="active">{t("active")}</StatusBadge>}
    >
      {status.enabled ? (
        <Enabled status={status} start={start} onCodes={(codes) => setStage({ codes })} />
      ) : (
        <div className="grid gap-4">
          {status.required && <Banner tone="warning">{t("requiredOff")}</Banner>}
          <Button
            variant="primary"
            className="justify-self-start"
            pending={start.pending}
            onClick={() => start.run({})}
          >
            {t("enable")}
          </Button>
        </div>
      )}
      <TwoFactorDialog stage={stage} onStage={setStage} />
    </Card>
  );
}

type EnabledProps = {
  status: z.infer<typeof TwoFactorStatusView>;
  start: { run: (input: Record<string, never>) => void; pending: boolean };
  onCodes: (codes: string[]) => void;
};

function Enabled({ status, start, onCodes }: EnabledProps) {
  const t = useTranslations("account.twoFactor");
  const format = useFormatter();
  const [asked, setAsked] = useState<"renew" | "disable" | null>(null);
  const renew = useImmediateAction(renewRecoveryCodesAction, ({ data }) => onCodes(data?.recoveryCodes ?? []));
  const disable = useImmediateAction(disableTwoFactorAction);
  const close = () => setAsked(null);
  const left = status.recoveryCodesLeft;
  const since = status.confirmedAt ? format.dateTime(new Date(status.confirmedAt), { dateStyle: "long" }) : "";
  return (
    <div className="grid gap-4">
      <p>
        {t("since", { date: since })} {t("left", { count: left })}
      </p>
      {left < 3 && <Banner tone="warning">{t("fewLeft")}</Banner>}
      <div className="flex flex-wrap gap-2">
        <Button size="compact" pending={renew.pending} onClick={() => setAsked("renew")}>
          {t("renew")}
        </Button>
        <Button size="compact" pending={start.pending} onClick={() => start.run({})}>
          {t("replace")}
        </Button>
        {!status.required && (
          <Button size="compact" variant="danger-quiet" pending={disable.pending} onClick={() => setAsked("disable")}>
            {t("disable")}
          </Button>
        )}
      </div>
      {status.required && <p className="text-table text-muted">{t("required")}</p>}
      <ConfirmDialog
        open={asked === "renew"}
        onOpenChange={close}
        title={t("renewTitle")}
        description={t("renewText")}
        confirmLabel={t("renewConfirm")}
        tone="primary"
        onConfirm={() => {
          close();
          renew.run({});
        }}
      />
      <ConfirmDialog
        open={asked === "disable"}
        onOpenChange={close}
        title={t("disableTitle")}
        description={t("disableText")}
        confirmLabel={t("disable")}
        onConfirm={() => {
          close();
          disable.run({});
        }}
      />
    </div>
  );
}
