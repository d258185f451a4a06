import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/catalog/locales";
import type { NextRequest } from "next/server";
import type { Visitor } from "../context";

export const LOCALE_COOKIE = "koomky.locale";

function localeOf(request: NextRequest): Locale {
  const chosen = request.cookies.get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  const accepted = request.headers.get("accept-language")?.slice(0, 2).toLowerCase();
  return isLocale(accepted) ? accepted : DEFAULT_LOCALE;
}

/** Set by the server in front of Next for every request, after dropping what the client sent under that name. */
export const requestIdOf = (request: Request): string => request.headers.get("x-request-id") ?? crypto.randomUUID();

/** Who knocks, before anybody is signed in. */
export function visitorOf(request: NextRequest): Visitor {
  return {
    requestId: requestIdOf(request),
    clientAddress: request.headers.get("x-koomky-client") ?? "unknown",
    userAgent: request.headers.get("user-agent")?.slice(0, 300) ?? null,
    locale: localeOf(request),
    now: () => new Date(),
  };
}
