"use client";

import { useMemo } from "react";
import { matchText } from "@/components/ui/match-text";
import { useDocumentForm } from "./cells.client";
import { useEditor } from "./editor-context.client";
import { writePercent } from "./figures";
import type { Suggestion } from "./suggestion";
import { readVat, USUAL_RATES, writeVat } from "./vat";

const among = (choices: readonly Suggestion[]) => (typed: string) =>
  typed.trim() === "" ? choices : choices.filter(({ label, detail = "" }) => matchText(label, typed, [detail]) > 0);

/** What is usually counted, in the language of the document. */
export function useUnitSuggestions() {
  const { settings } = useEditor();
  const { getValues } = useDocumentForm();
  return useMemo(
    () => ({
      find: (typed: string) =>
        among(settings.units[getValues("locale")].map((unit) => ({ value: unit, label: unit })))(typed),
    }),
    [settings, getValues],
  );
}

/** The usual rates and the reasons for none; any other rate can be typed. */
export function useVatCell() {
  const { locale, words } = useEditor();
  return useMemo(() => {
    const rates = USUAL_RATES.map((rate) => writePercent(rate, locale));
    const choices = [...rates, ...Object.values(words)].map((label) => ({ value: label, label }));
    const tidy = (typed: string) => {
      const vat = readVat(typed, locale, words);
      return vat === null ? typed : writeVat(vat, locale, words);
    };
    // What is there already narrows nothing: the list then shows what else there is.
    const find = (typed: string) => (/\d/.test(typed) ? [] : among(choices)(typed));
    return { suggestions: { find }, tidy };
  }, [locale, words]);
}
