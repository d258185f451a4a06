"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "@/components/forms/password-field.client";
import { TextField } from "@/components/forms/text-field.client";

/** An SMTP account. @param passwordKept whether one is on file, which an empty field leaves alone */
export function MailSenderFields({ passwordKept }: { passwordKept: boolean }) {
  const t = useTranslations("settings.senders");
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        name="host"
        label={t("host")}
        hint={t("hostHint")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField name="port" label={t("port")} hint={t("portHint")} look="num" inputMode="numeric" maxLength={5} />
      <TextField
        name="user"
        label={t("user")}
        hint={t("userHint")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        optional
      />
      <PasswordField
        name="password"
        label={t("password")}
        hint={passwordKept ? t("kept") : t("passwordHint")}
        autoComplete="new-password"
        optional
      />
      <TextField
        name="fromAddress"
        label={t("fromAddress")}
        hint={t("fromAddressHint")}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField name="fromName" label={t("fromName")} hint={t("fromNameHint")} autoComplete="off" optional />
    </div>
  );
}
