"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Issue } from "@/lib/kernel/errors";
import { readableParams } from "./readable-params";

/** Messages that say the same thing for many codes share one text: `invalid_iban` falls back on `invalid`. */
const fallbackOf = (code: string) => (code.startsWith("invalid_") ? "invalid" : null);

/**
 * Turns an issue into a sentence in the reader’s language: the text of its code in `states.errors`, with its numbers,
 * else the message that came with it.
 */
export function useErrorText(): (issue: Pick<Issue, "code" | "message" | "params">) => string {
  const t = useTranslations("states");
  const locale = useLocale();
  return useCallback(
    ({ code, message, params }) => {
      const key = [code, fallbackOf(code)]
        .filter((candidate): candidate is string => Boolean(candidate))
        .map((candidate) => `errors.${candidate}` as Parameters<typeof t>[0])
        .find((candidate) => t.has(candidate));
      if (key) return t(key, readableParams(params, locale));
      return message || t("errors.invalid");
    },
    [t, locale],
  );
}
