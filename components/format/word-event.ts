import type { useTranslations } from "next-intl";
import { describeEvent, type DescribedEvent, type EventSentence } from "@/lib/catalog/describe-event";
import { writtenMoney } from "./written-money";

export interface WordedEvent extends EventSentence {
  sentence: string;
  /** As the sentence has it. */
  actorName: string;
}

/** What happened, as a sentence in the reader’s language. @param words those under `events` */
export function wordEvent(
  event: DescribedEvent,
  words: ReturnType<typeof useTranslations<"events">>,
  locale: string,
): WordedEvent {
  const { key, values } = describeEvent(event, {
    application: words("system"),
    money: (amount, currency) => writtenMoney(amount, currency, locale),
  });
  return { key, values, sentence: words(key, values), actorName: String(values["actor"]) };
}
