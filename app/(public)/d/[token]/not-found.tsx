import { useTranslations } from "next-intl";

/** The link leads nowhere: it was mistyped, revoked, or never was. Which of these, nobody is told. */
export default function LinkNotFoundPage() {
  const t = useTranslations("shared.notFound");
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[480px] px-4 py-24 text-center">
      <h1 tabIndex={-1} className="text-kpi">
        {t("title")}
      </h1>
      <p className="mt-2 text-balance text-muted">{t("text")}</p>
    </main>
  );
}
