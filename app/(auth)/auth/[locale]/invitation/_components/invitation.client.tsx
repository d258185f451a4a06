"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { submitJson } from "@/components/forms/submit-json";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Skeleton } from "@/components/ui/skeleton";
import type { InvitationPreview } from "@/lib/identity/invitations/view";
import { AuthCard } from "../../_components/auth-card.client";
import { isDeadLink, linkToken } from "../../_components/link-token";
import { JoinForm } from "./join-form.client";

const preview = submitJson<{ token: string }, InvitationPreview>("/api/auth/invitation/preview");

type Step = "opening" | "unreachable" | "dead" | { invitation: InvitationPreview };

/** Where an invitation leads: who invites to what, then the way in. Opening it uses nothing up. */
export function Invitation() {
  const t = useTranslations("auth-pages.invitation");
  const [step, setStep] = useState<Step>("opening");
  const open = useCallback(async () => {
    const answer = await preview({ token: linkToken() });
    if (answer.ok && answer.data) setStep({ invitation: answer.data });
    else setStep(isDeadLink(answer, "invitation.invalid") ? "dead" : "unreachable");
  }, []);
  useEffect(() => {
    open().catch(() => setStep("unreachable"));
  }, [open]);

  if (step === "opening") {
    return (
      <AuthCard title={t("title")}>
        <p role="status" className="sr-only">
          {t("loading")}
        </p>
        <div aria-hidden className="grid gap-4">
          <Skeleton className="h-5 w-3/4" />
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
        </div>
      </AuthCard>
    );
  }
  if (step === "unreachable") {
    return (
      <AuthCard title={t("title")} lead={t("unreachable")}>
        <Button
          variant="primary"
          className="w-full"
          onClick={() => {
            setStep("opening");
            open().catch(() => setStep("unreachable"));
          }}
        >
          {t("retry")}
        </Button>
      </AuthCard>
    );
  }
  if (step === "dead") {
    return (
      <AuthCard title={t("deadTitle")} lead={t("dead")}>
        <ButtonLink className="w-full" href="/login">
          {t("signIn")}
        </ButtonLink>
      </AuthCard>
    );
  }
  return <JoinForm invitation={step.invitation} onDead={() => setStep("dead")} />;
}
