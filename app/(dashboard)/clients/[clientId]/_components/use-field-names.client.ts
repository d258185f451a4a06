"use client";

import { useTranslations } from "next-intl";
import type { ClientTyped } from "@/components/business/client-form";

/** What each field of a client is called, outside its form. */
export function useFieldNames(): (field: keyof ClientTyped) => string {
  const t = useTranslations("client.fieldNames");
  return (field) => t(field);
}
