"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { ImageField } from "@/components/forms/image-field.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { submitImage } from "@/components/forms/submit-image";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";

const sendAvatar = submitImage("/api/v1/profile/avatar", "avatar");

export function AvatarForm({ name, currentUrl }: { name: string; currentUrl: string | null }) {
  const t = useTranslations("account.avatar");
  const settings = useTranslations("settings");
  const router = useRouter();
  const state = useActionForm<{ avatar: File | null | undefined }, unknown>({
    defaultValues: { avatar: undefined },
    submit: ({ avatar }) => sendAvatar(avatar),
    onOk: () => {
      router.refresh();
      toast({ message: settings("saved") });
    },
  });
  return (
    <ActionForm state={state} guard>
      <Card>
        <ImageField
          name="avatar"
          label={t("label")}
          hint={t("hint")}
          currentUrl={currentUrl}
          placeholder={<Avatar name={name} size="large" className="size-full!" />}
          shape="round"
          maxBytes={2_000_000}
          optional
        />
      </Card>
      <SaveBar />
    </ActionForm>
  );
}
