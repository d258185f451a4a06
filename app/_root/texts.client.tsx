"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps } from "react";
import { formatLocale, type Locale } from "@/lib/catalog/locales";

/**
 * The texts a page's client components may use, and nothing more. From a client file, because the server form of the
 * provider fills whatever is left out from the request, which a prerendered page does not have.
 */
export function Texts({
  locale,
  ...rest
}: { locale: Locale } & Required<
  Pick<ComponentProps<typeof NextIntlClientProvider>, "timeZone" | "messages" | "children">
>) {
  return <NextIntlClientProvider locale={formatLocale(locale)} {...rest} />;
}
