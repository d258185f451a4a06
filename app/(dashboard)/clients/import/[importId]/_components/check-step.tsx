import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { ImportView } from "@/lib/portability/imports/view";
import { ActionButton } from "./action-buttons.client";
import { Counts } from "./counts";
import { ErrorsCard } from "./errors-card";
import { LiveProgress } from "./live-progress.client";

/** The dry run: how it goes on, then what the import would do, row by row where it would do nothing. */
export function CheckStep({ shown, page }: { shown: ImportView; page: number }) {
  const t = useTranslations("imports");
  const { id, status, createdCount, updatedCount } = shown;
  if (status === "checking") {
    return (
      <Card
        title={t("check.checking")}
        description={t("check.checkingLead")}
        footer={
          <ActionButton importId={id} action="cancel">
            {t("commit.cancel")}
          </ActionButton>
        }
      >
        <LiveProgress shown={shown} label={t("check.checking")} />
      </Card>
    );
  }
  const back = (
    <ButtonLink href={`/clients/import/${id}?step=columns`} className="mr-auto">
      {t("back")}
    </ButtonLink>
  );
  if (status !== "checked") {
    return (
      <Card
        footer={
          <>
            {back}
            <ActionButton importId={id} action="check" variant="primary">
              {t("check.again")}
            </ActionButton>
          </>
        }
      >
        <Banner tone={status === "failed" ? "danger" : "warning"}>
          {t(status === "failed" ? "check.failed" : "check.stopped")}
        </Banner>
      </Card>
    );
  }
  const effect = createdCount + updatedCount;
  return (
    <div className="grid gap-4">
      <Card
        title={t("check.title")}
        description={t("check.lead")}
        footer={
          <>
            {back}
            {effect > 0 && (
              <ActionButton importId={id} action="commit" variant="primary">
                {t("check.commit", { count: effect })}
              </ActionButton>
            )}
          </>
        }
      >
        <Counts shown={shown} done={false} />
        {effect === 0 && <Banner className="mt-4">{t("check.nothing")}</Banner>}
      </Card>
      <ErrorsCard shown={shown} page={page} />
    </div>
  );
}
