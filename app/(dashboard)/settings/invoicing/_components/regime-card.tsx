import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { VatRegime } from "@/lib/catalog/legal-forms";

/** How the business owes VAT. Part of its legal identity, and changed there. */
export function RegimeCard({ regime, editable }: { regime: VatRegime | null; editable: boolean }) {
  const t = useTranslations("invoicing.regime");
  const law = useTranslations("workspace.vatRegimes");
  return (
    <Card
      title={t("title")}
      description={t(editable ? "lead" : "ownersOnly")}
      action={
        editable && (
          <ButtonLink href="/settings/business" size="compact">
            {t(regime ? "change" : "choose")}
          </ButtonLink>
        )
      }
    >
      <p className={regime ? undefined : "text-muted"}>{regime ? law(regime) : t("none")}</p>
    </Card>
  );
}
