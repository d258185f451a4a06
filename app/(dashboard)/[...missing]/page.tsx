import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("states.errorPage.notFound");
  return { title: t("title") };
}

/** Every address nobody else answers: the not-found page inside the shell, rather than the framework's own. */
export default function MissingPage(): never {
  notFound();
}
