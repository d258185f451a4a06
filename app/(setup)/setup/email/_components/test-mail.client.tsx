"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { sendTestMailAction } from "../../actions";
import { useMailOutcome, type MailOutcome } from "./use-mail-outcome";

const TONES = {
  sent: "success",
  captured: "success",
  failed: "danger",
  retrying: "danger",
  unknown: "warning",
  slow: "warning",
} as const;

/** Tries the way out and says what became of the message. @param from the address messages leave from */
export function TestMail({ from }: { from: string }) {
  const t = useTranslations("setup.email");
  const [mail, setMail] = useState<{ mailId: string; recipient: string } | null>(null);
  const outcome = useMailOutcome(mail?.mailId ?? null);
  const test = useImmediateAction(sendTestMailAction, ({ data }) => setMail(data ?? null));
  const waiting = mail !== null && outcome === null;
  const words = ({ status, error }: MailOutcome) =>
    t(`outcome.${status}`, { email: mail?.recipient ?? "", error: error ?? "" });
  return (
    <div className="grid gap-3">
      <Banner
        action={
          <Button size="compact" pending={test.pending || waiting} onClick={() => test.run({})}>
            {t("test")}
          </Button>
        }
      >
        {t("set", { from })}
      </Banner>
      <div role="status">
        {waiting && <p className="text-table text-muted">{t("testing", { email: mail.recipient })}</p>}
        {outcome && <Banner tone={TONES[outcome.status]}>{words(outcome)}</Banner>}
      </div>
    </div>
  );
}
