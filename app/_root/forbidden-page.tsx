import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ErrorState } from "@/components/layout/error-state";
import { ButtonLink } from "@/components/ui/button-link";
import { currentSession } from "@/lib/platform/auth/require-context";

/** A role without the right, or a member whose only open page is the one where the second factor is turned on. */
export async function ForbiddenPage() {
  const [session, requestHeaders] = await Promise.all([currentSession(), headers()]);
  if (session?.mustEnrol) return <EnrolFirst />;
  return <ErrorState kind="forbidden" requestId={requestHeaders.get("x-request-id") ?? undefined} />;
}

async function EnrolFirst() {
  const t = await getTranslations("errors-pages.enrol");
  return (
    <div className="mx-auto max-w-[480px] py-12 text-center md:py-24">
      <h1 tabIndex={-1} className="text-kpi">
        {t("title")}
      </h1>
      <p className="mt-2 text-balance text-muted">{t("text")}</p>
      <div className="mt-6">
        <ButtonLink href="/settings/security" variant="primary">
          {t("action")}
        </ButtonLink>
      </div>
    </div>
  );
}
