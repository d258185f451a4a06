import type { FormatLocale } from "@/lib/catalog/locales";
import type { Messages as AllMessages } from "./messages";

declare module "next-intl" {
  interface AppConfig {
    Locale: FormatLocale;
    Messages: AllMessages;
  }
}
