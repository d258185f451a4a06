import { useTranslations } from "next-intl";

/** Beside the name of the contact everything is addressed to. */
export function PrimaryMark() {
  const t = useTranslations("client.rail");
  return (
    <span data-edge="" className="rounded-small border border-border px-1.5 text-meta leading-4.5 text-muted">
      {t("primary")}
    </span>
  );
}
