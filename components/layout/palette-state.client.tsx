"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { announce } from "./announce";
import type { RecordSearch } from "./use-record-search.client";

/** At the foot of the palette: what has become of the search. Said as well, for those who do not see the list grow. */
export function PaletteState({ search: { found, state } }: { search: RecordSearch }) {
  const t = useTranslations("palette");
  const texts = {
    idle: () => "",
    loading: () => t("searching"),
    failed: () => t("failed"),
    done: () => t("found", { count: found?.groups.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0 }),
  };
  const text = texts[state]();
  useEffect(() => {
    if (text !== "" && state !== "loading") announce(text);
  }, [state, text]);
  return (
    <span className="ml-auto flex min-w-0 gap-2 truncate">
      {state === "done" && found?.degraded && <span>{t("fallback")} ·</span>}
      {text}
    </span>
  );
}
