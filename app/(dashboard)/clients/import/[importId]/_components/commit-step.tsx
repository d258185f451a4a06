import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { ImportView } from "@/lib/portability/imports/view";
import { ActionButton } from "./action-buttons.client";
import { LiveProgress } from "./live-progress.client";

/** Rows coming in, which goes on whether or not somebody looks. */
export function CommitStep({ shown }: { shown: ImportView }) {
  const t = useTranslations("imports.commit");
  return (
    <Card
      title={t("running")}
      description={t("lead")}
      footer={
        <>
          <ButtonLink href="/clients" className="mr-auto">
            {t("leave")}
          </ButtonLink>
          <ActionButton importId={shown.id} action="cancel">
            {t("cancel")}
          </ActionButton>
        </>
      }
    >
      <LiveProgress shown={shown} label={t("running")} />
    </Card>
  );
}
