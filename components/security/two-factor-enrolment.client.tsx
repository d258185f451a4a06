"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { CodeField } from "@/components/forms/code-field.client";
import { useStepUp } from "@/components/forms/step-up.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button.client";
import type { FormState } from "@/lib/platform/forms/form-state";

export type Offer = { secret: string; qr: string };

export type TwoFactorEnrolmentProps = {
  /** Server action that offers a new secret. */
  start: (input: Record<string, never>) => Promise<FormState<Offer>>;
  /** Server action that puts it in force with a first code. */
  confirm: (input: { code: string }) => Promise<FormState<{ recoveryCodes: string[] }>>;
  /** The label of the button that starts it. */
  label: string;
  onDone: (recoveryCodes: string[]) => void;
};

/** From the first click to a confirmed authenticator: QR code, key to type instead, first code. */
export function TwoFactorEnrolment({ start, confirm, label, onDone }: TwoFactorEnrolmentProps) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const starting = useImmediateAction(start, ({ data }) => setOffer(data ?? null));
  if (offer) return <OfferedSecret offer={offer} confirm={confirm} onDone={onDone} />;
  return (
    <Button variant="primary" pending={starting.pending} onClick={() => starting.run({})}>
      {label}
    </Button>
  );
}

export type OfferedSecretProps = Pick<TwoFactorEnrolmentProps, "confirm" | "onDone"> & { offer: Offer };

/** A secret that waits for its first code. */
export function OfferedSecret({ offer, confirm, onDone }: OfferedSecretProps) {
  const t = useTranslations("account.twoFactor");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/two-factor/input")).ConfirmTwoFactorInput,
    defaultValues: { code: "" },
    submit: confirm,
    intercept: useStepUp(),
    afterOk: "clear",
    onOk: ({ data }) => onDone(data?.recoveryCodes ?? []),
  });
  const grouped = offer.secret.match(/.{1,4}/g)?.join(" ") ?? offer.secret;
  return (
    <div className="grid gap-5">
      <section className="grid gap-3">
        <h3>{t("scanTitle")}</h3>
        <p className="text-muted">{t("scan")}</p>
        <div className="flex flex-wrap items-start gap-4">
          <img
            src={`data:image/svg+xml,${encodeURIComponent(offer.qr)}`}
            alt={t("qr")}
            width={176}
            height={176}
            className="flex-none rounded-control border border-border bg-white"
          />
          <div className="min-w-0 flex-1 basis-48">
            <p className="text-table font-medium">{t("secret")}</p>
            <p className="mono mt-1 break-words">{grouped}</p>
            <div className="mt-2">
              <CopyButton look="text" text={offer.secret} label={t("copySecret")} />
            </div>
          </div>
        </div>
      </section>
      <section className="grid gap-3">
        <h3>{t("codeTitle")}</h3>
        <ActionForm state={state}>
          <CodeField name="code" label={t("code")} />
          <SubmitButton className="justify-self-end max-md:w-full">{t("confirm")}</SubmitButton>
        </ActionForm>
      </section>
    </div>
  );
}
