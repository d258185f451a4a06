import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { getInvoicing } from "@/lib/billing/settings/get-invoicing";
import { legalTerms } from "@/lib/billing/settings/terms";
import { updateInvoicing } from "@/lib/billing/settings/update-invoicing";
import { viewInvoicing } from "@/lib/billing/settings/view";
import { getWorkspace } from "@/lib/identity/workspaces/get-workspace";
import { viewWorkspace } from "@/lib/identity/workspaces/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { allowed } from "../../_components/allowed";
import { InvoicingForm } from "./_components/invoicing-form.client";
import { LogoCard } from "./_components/logo-card";
import { RegimeCard } from "./_components/regime-card";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("invoicing") };
}

export default async function InvoicingPage() {
  await allowed(updateInvoicing);
  const { permissions } = (await pageContext()).actor;
  const state = await load(getInvoicing, {});
  const { logoUrl } = viewWorkspace(await load(getWorkspace, {}));
  const t = await getTranslations();
  const legal = { fr: legalTerms("fr", state.today), en: legalTerms("en", state.today) };
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t("shell.nav.invoicing")} description={t("invoicing.lead")} />
      <div className="grid gap-4">
        <RegimeCard regime={state.vatRegime} editable={permissions.has("workspace:identity")} />
        <LogoCard url={logoUrl} />
        <InvoicingForm view={viewInvoicing(state)} legal={legal} />
      </div>
    </div>
  );
}
