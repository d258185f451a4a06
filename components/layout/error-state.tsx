import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { START_PAGE } from "@/lib/kernel/local-path";

export type ErrorStateProps = {
  kind: "notFound" | "forbidden" | "unexpected";
  /** Shown for what we did wrong, so that support finds it in the log. */
  requestId?: string | undefined;
  /** A “try again” before the way home. */
  retry?: ReactNode;
  homeHref?: string;
};

/** The content of an error page, inside the shell or on its own: what happened and a way on. */
export function ErrorState({ kind, requestId, retry, homeHref = START_PAGE }: ErrorStateProps) {
  const t = useTranslations("states.errorPage");
  return (
    <div className="mx-auto max-w-[480px] py-12 text-center md:py-24">
      <h1 tabIndex={-1} className="text-kpi">
        {t(`${kind}.title`)}
      </h1>
      <p className="mt-2 text-balance text-muted">{t(`${kind}.text`)}</p>
      {requestId && (
        <p className="mt-2 text-table text-subtle">
          {t("reference")} <span className="mono">{requestId}</span>
        </p>
      )}
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        {retry}
        <ButtonLink href={homeHref} variant={retry ? "secondary" : "primary"}>
          {t("home")}
        </ButtonLink>
      </div>
    </div>
  );
}
