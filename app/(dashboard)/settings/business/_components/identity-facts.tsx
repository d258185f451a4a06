import { useTranslations } from "next-intl";
import { writtenAmount } from "@/components/forms/written-amount";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { FactsList } from "@/components/ui/facts-list";
import type { WorkspaceView } from "@/lib/identity/workspaces/view";

export type IdentityFactsProps = {
  identity: WorkspaceView["legalIdentity"];
  bank: WorkspaceView["bank"];
  currencySymbol: string;
  countryName: string;
  locale: string;
};

/** The legal identity and the bank account for those who may read and not change them. */
export function IdentityFacts({ identity, bank, currencySymbol, countryName, locale }: IdentityFactsProps) {
  const t = useTranslations("settings.identity");
  const law = useTranslations("workspace");
  const bankTexts = useTranslations("settings.bank");
  const { legalForm, vatRegime, shareCapital } = identity;
  const capital = shareCapital && `${writtenAmount(shareCapital, locale, 2)}\u00a0${currencySymbol}`;
  const town = [identity.postalCode, identity.city].filter(Boolean).join(" ");
  const address = [identity.addressLine1, identity.addressLine2, town, countryName].filter(Boolean).join(", ");
  const fact = (label: string, value: string | null) => ({ label, value: value || "–" });
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        <Banner>{t("ownersOnly")}</Banner>
        <FactsList
          layout="stack"
          facts={[
            fact(t("legalName"), identity.legalName),
            fact(t("legalForm"), legalForm && law(`legalForms.${legalForm}`)),
            fact(t("siren"), identity.siren),
            fact(t("siret"), identity.siret),
            fact(t("vatNumber"), identity.vatNumber),
            fact(t("vatRegime"), vatRegime && law(`vatRegimes.${vatRegime}`)),
            fact(t("ape"), identity.ape),
            fact(t("registerCity"), identity.registerCity),
            fact(t("shareCapital"), capital),
            fact(t("address"), address),
            fact(t("email"), identity.email),
            fact(t("phone"), identity.phone),
            fact(t("website"), identity.website),
            fact(bankTexts("title"), bank.set ? `•••• ${bank.ibanLast4}` : null),
          ]}
        />
      </div>
    </Card>
  );
}
