import { getLocale } from "next-intl/server";
import { countryOptions } from "@/components/business/country-options";
import { currencySymbol } from "@/components/business/currency-options";
import { getWorkspace } from "@/lib/identity/workspaces/get-workspace";
import { viewWorkspace } from "@/lib/identity/workspaces/view";
import { load } from "@/lib/platform/load";
import { setupProgress, titled } from "../_components/progress";
import { BusinessStep } from "./_components/business-step.client";

export const generateMetadata = titled("business");

export default async function BusinessPage() {
  const [progress, locale] = await Promise.all([setupProgress(), getLocale()]);
  const { legalIdentity, currency } = viewWorkspace(await load(getWorkspace, {}));
  return (
    <BusinessStep
      progress={progress}
      identity={legalIdentity}
      currencySymbol={currencySymbol(currency, locale)}
      countries={countryOptions(locale)}
    />
  );
}
