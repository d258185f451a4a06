import { randomUUID } from "node:crypto";
import { DEFAULT_LOCALE, isLocale } from "@/lib/catalog/locales";
import type { Visitor } from "@/lib/platform/context";

/** Who acts when a command of this machine does: nobody from outside. */
export function commandVisitor(): Visitor {
  const language = Intl.DateTimeFormat().resolvedOptions().locale.slice(0, 2);
  return {
    requestId: `command-${randomUUID()}`,
    clientAddress: "command",
    userAgent: null,
    locale: isLocale(language) ? language : DEFAULT_LOCALE,
    now: () => new Date(),
  };
}
