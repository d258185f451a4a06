"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps } from "react";

/**
 * The texts a page's client components may use, and nothing more. From a client file, because the server form of the
 * provider fills whatever is left out from the request, which a prerendered page does not have.
 */
export function Texts(
  props: Required<Pick<ComponentProps<typeof NextIntlClientProvider>, "locale" | "timeZone" | "messages" | "children">>,
) {
  return <NextIntlClientProvider {...props} />;
}
