"use client";

import { Building2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { ImageField } from "@/components/forms/image-field.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { submitImage } from "@/components/forms/submit-image";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";

const sendLogo = submitImage("/api/v1/workspace/logo", "logo");

export function LogoForm({ currentUrl }: { currentUrl: string | null }) {
  const t = useTranslations("settings.logo");
  const settings = useTranslations("settings");
  const router = useRouter();
  const state = useActionForm<{ logo: File | null | undefined }, unknown>({
    defaultValues: { logo: undefined },
    submit: ({ logo }) => sendLogo(logo),
    onOk: () => {
      router.refresh();
      toast({ message: settings("saved") });
    },
  });
  return (
    <ActionForm state={state} guard>
      <Card title={t("title")} description={t("lead")}>
        <ImageField
          name="logo"
          label={t("label")}
          hint={t("hint")}
          currentUrl={currentUrl}
          placeholder={<Building2 aria-hidden className="size-6 stroke-[1.5]" />}
          maxBytes={2_000_000}
          optional
        />
      </Card>
      <SaveBar />
    </ActionForm>
  );
}
