import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "@/messages/en/events.json";
import fr from "@/messages/fr/events.json";
import { describeEvent } from "./describe-event";
import { EVENT_TYPES, type EventType } from "./events";

const id = "0198c0de-0000-7000-8000-000000000001";
const actor = { userId: id, name: "Camille Roussel" };

/** A payload with everything any event carries. */
const payload = {
  fields: ["name", "siren"],
  ibanLast4: "0189",
  channel: "mail",
  removed: false,
  memberId: id,
  userId: "0198c0de-0000-7000-8000-000000000002",
  name: "Léa Marchand",
  role: "admin",
  from: "member",
  to: "owner",
  email: "lea@example.test",
  count: 3,
  left: 9,
  functionId: "deliver-mail",
  reference: "CLI-2026-0001",
  mergedName: "Maison Verlaine SARL",
  intoName: "Prospects",
  kind: "call",
  clientIds: [id],
  fileName: "clients.csv",
  created: 12,
  updated: 1,
  errors: 0,
  changed: 2,
  undone: false,
  number: "FAC-2026-0131",
  invoiceNumber: "FAC-2026-0130",
  recipient: "compta@verlaine.example",
  amount: "1965.06",
  currency: "EUR",
};

/** Where one name means different things in different payloads. */
const OTHERWISE: Partial<Record<EventType, object>> = {
  "client.tags_changed": { added: ["VIP"], removed: ["Lead"] },
};

const sentence = (locale: "fr" | "en-GB", event: Parameters<typeof describeEvent>[0]) => {
  const money = (amount: string, currency: string) => `${amount} ${currency}`;
  const { key, values } = describeEvent(event, { application: "Koomky", money });
  const t = createTranslator({
    locale,
    messages: locale === "fr" ? fr : en,
    onError: (error) => {
      throw error;
    },
  });
  return t(key, values);
};

describe("describeEvent", () => {
  it.each(EVENT_TYPES)("words %s in both languages", (type) => {
    for (const locale of ["fr", "en-GB"] as const) {
      expect(sentence(locale, { type, payload: { ...payload, ...OTHERWISE[type] }, actor })).not.toMatch(/[{}]|^$/);
    }
  });

  it.each<[EventType, object, string]>([
    ["workspace.bank_changed", { ibanLast4: null }, "Camille Roussel removed the bank details"],
    ["workspace.logo_changed", { removed: true }, "Camille Roussel removed the logo"],
    ["member.removed", { userId: id }, "Léa Marchand left the workspace"],
    ["member.role_changed", {}, "Camille Roussel changed the role of Léa Marchand: member → owner"],
    ["workspace.updated", {}, "Camille Roussel changed the business settings (2 fields)"],
    ["client.created", { importId: id }, "Camille Roussel imported Léa Marchand (CLI-2026-0001)"],
    [
      "client.tags_changed",
      { added: ["VIP", "Paris"], removed: ["Lead"] },
      "Camille Roussel changed the tags of Léa Marchand: +VIP, +Paris, −Lead",
    ],
    ["bulk_change.finished", { undone: true }, "Bulk change by Camille Roussel undone: 2 clients put back"],
  ])("%s %j", (type, change, text) => {
    expect(sentence("en-GB", { type, payload: { ...payload, ...change }, actor })).toBe(text);
  });

  it("names the application when nobody acted", () => {
    const event = { type: "invitation.revoked" as const, payload, actor: { userId: null, name: null } };
    expect(sentence("fr", event)).toBe("Koomky a annulé l’invitation de lea@example.test");
  });
});
