import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { currentSession } from "@/lib/platform/auth/require-context";

/** What every page has to say first. */
export async function Notices() {
  const session = await currentSession();
  if (!session?.mustEnrol) return null;
  const t = await getTranslations("errors-pages.enrol");
  return (
    <Banner tone="warning" className="mb-4 md:mb-6">
      {t("notice")}{" "}
      <Link className="link font-medium text-current" href="/settings/security">
        {t("action")}
      </Link>
    </Banner>
  );
}
