import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { mayCommit, mayUndo } from "@/lib/portability/imports/status";
import type { ImportView } from "@/lib/portability/imports/view";
import { ActionButton, UndoButton } from "./action-buttons.client";
import { Counts } from "./counts";
import { ErrorsCard } from "./errors-card";
import { KeptCard } from "./kept-card";
import { LiveProgress } from "./live-progress.client";
import { Outcome } from "./outcome";

/** What became of the import, what did not come in, and the way to take it back. */
export function ResultStep({ shown, page }: { shown: ImportView; page: number }) {
  const t = useTranslations("imports.result");
  const { id, status } = shown;
  if (status === "undoing") {
    return (
      <Card title={t("undoing")} description={t("undoingLead")}>
        <LiveProgress shown={shown} label={t("undoing")} />
      </Card>
    );
  }
  return (
    <div className="grid gap-4">
      <Card
        footer={
          <>
            {mayUndo(shown) && <UndoButton importId={id} />}
            <ButtonLink href="/clients/import">{t("another")}</ButtonLink>
            {mayCommit(shown) ? (
              <ActionButton importId={id} action="commit" variant="primary">
                {t("resume")}
              </ActionButton>
            ) : (
              <ButtonLink variant="primary" href="/clients?sort=-created_at">
                {t("see")}
              </ButtonLink>
            )}
          </>
        }
      >
        <div className="grid gap-4">
          <Outcome shown={shown} />
          {status !== "undone" && <Counts shown={shown} done />}
        </div>
      </Card>
      {status === "undone" ? <KeptCard importId={id} /> : <ErrorsCard shown={shown} page={page} />}
    </div>
  );
}
