import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, formatLocale, isLocale, type Locale } from "@/lib/catalog/locales";
import { currentSession } from "../auth/require-context";
import { LOCALE_COOKIE } from "../http/visitor";
import { messagesOf } from "./messages";

async function chosenLocale(): Promise<Locale> {
  const session = await currentSession();
  if (isLocale(session?.locale)) return session.locale;
  const cookie = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(cookie)) return cookie;
  const accepted = (await headers()).get("accept-language")?.slice(0, 2).toLowerCase();
  return isLocale(accepted) ? accepted : DEFAULT_LOCALE;
}

/**
 * Language and time zone of a page: the one it was given by `setRequestLocale`, such as that of a document; the signed-in person's, else
 * the browser's choice, else French.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const given = (await requestLocale)?.slice(0, 2);
  const locale = isLocale(given) ? given : await chosenLocale();
  const session = await currentSession();
  return { locale: formatLocale(locale), messages: messagesOf(locale), timeZone: session?.timeZone ?? "Europe/Paris" };
});
