import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { MoreTexts } from "../_components/more-texts.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: { template: `%s – ${t("jobs")} – Koomky`, default: t("jobs") } };
}

export default async function JobsLayout({ children }: { children: ReactNode }) {
  const { "jobs-pages": jobsPages } = messagesOf(await getLocale());
  return <MoreTexts messages={{ "jobs-pages": jobsPages }}>{children}</MoreTexts>;
}
