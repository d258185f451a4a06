"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { useFormSurroundings } from "./action-form.client";
import { SubmitButton } from "./submit-button.client";

/** Settings are saved by hand: the bar appears at the bottom of the screen with the first change and goes with the last. */
export function SaveBar() {
  const t = useTranslations("states");
  const common = useTranslations("common");
  const { pending } = useFormSurroundings();
  const { formState, reset } = useFormContext();
  const shown = formState.isDirty || pending;
  return (
    <>
      <p role="status" className="sr-only">
        {shown && t("unsaved")}
      </p>
      {shown && (
        <div
          data-chrome=""
          className="sticky bottom-4 z-20 flex animate-panel-in flex-wrap items-center justify-end gap-2 rounded-card border border-edge bg-surface px-4 py-3 shadow-overlay max-md:bottom-20"
        >
          <p aria-hidden className="mr-auto text-table text-muted">
            {t("unsaved")}
          </p>
          <Button variant="quiet" onClick={() => reset()} disabled={pending}>
            {t("discard")}
          </Button>
          <SubmitButton>{common("save")}</SubmitButton>
        </div>
      )}
    </>
  );
}
