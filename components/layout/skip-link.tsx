import { useTranslations } from "next-intl";

/** First stop of the keyboard: over the navigation, into the content. Pages put `id="main" tabIndex={-1}` on their main. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#main"
      className="fixed -top-16 left-3 z-80 rounded-control border border-edge bg-surface px-3 py-2 text-link focus:top-2.5"
    >
      {t("skip")}
    </a>
  );
}
