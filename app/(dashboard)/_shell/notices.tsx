import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Banner } from "@/components/ui/banner";
import { checkHealth } from "@/lib/ops/health/check-health";
import { SERVICES, type Service } from "@/lib/ops/health/view";
import { currentSession } from "@/lib/platform/auth/require-context";

// Without the database there is no page to say it on.
const TOLD = SERVICES.filter((service): service is Exclude<Service, "database"> => service !== "database");

/** What every page has to say first. The state of the services comes when it is known: no page waits for it. */
export function Notices() {
  return (
    <div data-notices="" className="grid gap-2 not-empty:mb-4 md:not-empty:mb-6">
      <EnrolmentNotice />
      <Suspense>
        <ServiceNotices />
      </Suspense>
    </div>
  );
}

async function EnrolmentNotice() {
  const session = await currentSession();
  if (!session?.mustEnrol) return null;
  const t = await getTranslations("errors-pages.enrol");
  return (
    <Banner tone="warning">
      {t("notice")}{" "}
      <Link className="link font-medium text-current" href="/settings/security">
        {t("action")}
      </Link>
    </Banner>
  );
}

async function ServiceNotices() {
  const [{ services }, t] = await Promise.all([checkHealth(), getTranslations("errors-pages.services")]);
  return TOLD.filter((service) => services[service].status === "down").map((service) => (
    <Banner key={service} tone="warning">
      {t(service)}
    </Banner>
  ));
}
