import { useTranslations } from "next-intl";

/** Job functions people know by name; others are shown by their id. */
export const NAMED_FUNCTIONS = [
  "deliver-mail",
  "deliver-sms",
  "keep-pdf",
  "send-document",
  "change-clients-in-bulk",
  "expire-credentials",
  "monitor-failures",
  "alert-owners",
  "close-day",
  "prune-job-runs",
  "fold-tallies",
  "retry-job-run",
  "index-records",
  "feed-search-engine",
] as const;

/** What a job function does, in the reader's words. */
export function useFunctionName(): (id: string) => string {
  const t = useTranslations("jobs-pages");
  return (id) => {
    const known = NAMED_FUNCTIONS.find((name) => name === id);
    return known ? t(`functions.${known}`) : id;
  };
}
