import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ErrorState } from "@/components/layout/error-state";

export async function notFoundMetadata(): Promise<Metadata> {
  const t = await getTranslations("states.errorPage");
  return { title: t("notFound.title") };
}

/** No such page or record, or none this person may know of. */
export function NotFoundPage() {
  return <ErrorState kind="notFound" />;
}
