import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { getInvoicing } from "@/lib/billing/settings/get-invoicing";
import { updateInvoicing } from "@/lib/billing/settings/update-invoicing";
import { viewInvoicing } from "@/lib/billing/settings/view";
import { load } from "@/lib/platform/load";
import { allowed } from "../../_components/allowed";
import { NumberingForm } from "./_components/numbering-form.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("numbering") };
}

export default async function NumberingPage() {
  await allowed(updateInvoicing);
  const state = await load(getInvoicing, {});
  const t = await getTranslations();
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t("shell.nav.numbering")} description={t("invoicing.numbering.lead")} />
      <NumberingForm view={viewInvoicing(state)} today={state.today} />
    </div>
  );
}
