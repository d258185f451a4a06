"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { usePageShortcuts } from "@/components/layout/page-shortcuts";

type Deeds = { save: () => void; issue: () => void; preview: () => void };

/** The keys of the editor in the registry of the shell; those without a deed belong to the rows, which act on them themselves. */
export function useEditorKeys(deeds: Deeds): void {
  const t = useTranslations("editor.keys");
  const latest = useRef(deeds);
  useEffect(() => void (latest.current = deeds));
  const shortcuts = useMemo(
    () => [
      { keys: ["Mod", "S"], label: t("save"), run: () => latest.current.save(), whileTyping: true },
      { keys: ["Mod", "Enter"], label: t("issue"), run: () => latest.current.issue(), whileTyping: true },
      { keys: ["Mod", "."], label: t("preview"), run: () => latest.current.preview(), whileTyping: true },
      { keys: ["Enter"], label: t("next") },
      { keys: ["Shift", "Enter"], label: t("break") },
      { keys: ["Alt", "ArrowUp"], label: t("up") },
      { keys: ["Alt", "ArrowDown"], label: t("down") },
      { keys: ["Mod", "D"], label: t("duplicate") },
      { keys: ["Mod", "Shift", "Backspace"], label: t("remove") },
    ],
    [t],
  );
  usePageShortcuts("editor", shortcuts);
}
