import { FilePenLine } from "lucide-react";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { BILLING_EVENTS } from "@/lib/catalog/billing-events";
import { EVENTS, newsOf, type EventType } from "@/lib/catalog/events";
import { eventLook } from "@/components/documents/event-look";
import en from "@/messages/en/events.json";
import fr from "@/messages/fr/events.json";
import { wordEvent } from "./word-event";

const id = "0198c0de-0000-7000-8000-000000000001";
const actor = { userId: id, name: "Camille Roussel" };

/** Of every event of billing, one payload with all it may carry. */
const payload = {
  number: "FAC-2026-0131",
  invoiceNumber: "FAC-2026-0130",
  recipient: "compta@verlaine.example",
  name: "Hélène Aubry",
  amount: "1965.06",
  currency: "EUR",
};

const worded = (locale: "fr" | "en-GB", type: EventType, changes: object = {}) => {
  const messages = { events: locale === "fr" ? fr : en };
  const fail = (error: Error) => {
    throw error;
  };
  const words = createTranslator({ locale, messages, namespace: "events", onError: fail });
  return wordEvent({ type, payload: { ...payload, ...changes }, actor }, words, locale).sentence;
};

describe("what happened in billing", () => {
  const told = (Object.keys(BILLING_EVENTS) as EventType[]).filter((type) => EVENTS[type].category === "financial");

  it.each(told)("%s is a sentence of its own in both languages", (type) => {
    const others = told.filter((other) => other !== type);
    for (const locale of ["fr", "en-GB"] as const) {
      const sentence = worded(locale, type);
      expect(sentence).not.toMatch(/[{}<>]|undefined|NaN/);
      expect(others.map((other) => worded(locale, other))).not.toContain(sentence);
      for (const [name, value] of Object.entries(payload)) {
        const field = (EVENTS[type].payload.shape as Record<string, unknown>)[name];
        if (field && name !== "amount" && name !== "currency") expect(sentence).toContain(value);
      }
    }
  });

  it.each(newsOf(["financial"]))("%s has a sign that says what happened", (type) => {
    expect(eventLook(type).icon === FilePenLine).toBe(type.endsWith(".created"));
  });

  it.each([
    ["1965.06", "EUR", "1 965,06 €", "€1,965.06"],
    // As a number it would be …234.56 no longer.
    ["12345678901234567.89", "EUR", "12 345 678 901 234 567,89 €", "€12,345,678,901,234,567.89"],
    ["0.10", "USD", "0,10 $US", "US$0.10"],
    ["25000", "JPY", "25 000 JPY", "JP¥25,000"],
    ["1234.500", "KWD", "1 234,500 KWD", "KWD 1,234.500"],
  ])("writes %s %s exactly, as each language does", (amount, currency, french, english) => {
    for (const [type, inFrench, inEnglish] of [
      ["invoice.issued", "a émis la facture FAC-2026-0131 de %", "issued invoice FAC-2026-0131 of %"],
      [
        "payment.recorded",
        "a enregistré un paiement de % sur FAC-2026-0131",
        "recorded a payment of % on FAC-2026-0131",
      ],
      ["payment.reversed", "a annulé un paiement de % sur FAC-2026-0131", "reversed a payment of % on FAC-2026-0131"],
    ] as const) {
      const spaced = (text: string, written: string) =>
        `Camille Roussel ${text.replace("%", written.replaceAll(" ", "\u00a0"))}`;
      expect(worded("fr", type, { amount, currency })).toBe(spaced(inFrench, french));
      expect(worded("en-GB", type, { amount, currency })).toBe(spaced(inEnglish, english));
    }
  });
});
