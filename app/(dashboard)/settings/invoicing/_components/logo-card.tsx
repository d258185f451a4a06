import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";

/** The logo documents bear; it belongs to the business and is changed there. */
export function LogoCard({ url }: { url: string | null }) {
  const t = useTranslations("invoicing.logo");
  return (
    <Card
      title={t("title")}
      description={t("lead")}
      action={
        <ButtonLink href="/settings/business" size="compact">
          {t(url ? "change" : "add")}
        </ButtonLink>
      }
    >
      {url ? (
        // The paper it is printed on is white in every theme.
        <div className="inline-flex rounded-control border border-border bg-white p-3">
          {/* oxlint-disable-next-line nextjs/no-img-element -- a private file of a known small size */}
          <img src={url} alt={t("alt")} className="h-10 max-w-60 object-contain" />
        </div>
      ) : (
        <p className="text-muted">{t("none")}</p>
      )}
    </Card>
  );
}
