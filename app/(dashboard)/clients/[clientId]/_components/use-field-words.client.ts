"use client";

import { useTranslations } from "next-intl";
import type { ClientTyped } from "@/components/business/client-form";

/** What each field of a client is called outside its form, and how its value is written there; "" for none. */
export function useFieldWords() {
  const t = useTranslations("client");
  const words = useTranslations("new-client.fields");
  return {
    nameOf: (field: keyof ClientTyped) => t(`fieldNames.${field}`),
    valueOf: (field: keyof ClientTyped, typed: ClientTyped): string => {
      const value = typed[field];
      if (field === "kind") return words(`kinds.${typed.kind}`);
      if (field === "status") return words(`statuses.${typed.status}`);
      if (field === "locale") return t(`form.locales.${typed.locale}`);
      if (value === null || typeof value === "string") return value ?? "";
      return Object.values(value).filter(Boolean).join(", ");
    },
  };
}
