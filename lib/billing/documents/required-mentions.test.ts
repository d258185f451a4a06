import { describe, expect, it } from "vitest";
import { localDate } from "@/lib/kernel/local-date";
import { mentionFacts, vatOf } from "@/tests/support/given-mention-facts";
import { MENTIONS, requiredMentions, type Mention } from "./required-mentions";

type Changes = Parameters<typeof mentionFacts>[1];

const ORDINARY: Record<"quote" | "invoice" | "credit_note", Mention[]> = {
  quote: [
    "seller.share_capital",
    "seller.register",
    "seller.vat_number",
    "seller.ape",
    "buyer.siren",
    "quote.validity",
    "quote.acceptance",
  ],
  invoice: [
    "seller.share_capital",
    "seller.register",
    "seller.vat_number",
    "seller.ape",
    "buyer.siren",
    "document.operation",
    "invoice.due_date",
    "payment.late_penalty",
    "payment.recovery_indemnity",
    "payment.early_discount",
    "payment.bank_details",
    "payment.epc_qr",
  ],
  credit_note: [
    "seller.share_capital",
    "seller.register",
    "seller.vat_number",
    "seller.ape",
    "buyer.siren",
    "document.operation",
    "credit_note.invoice",
    "credit_note.reason",
  ],
};

/** What a change adds to, and takes from, the ordinary mentions. */
const difference = (kind: keyof typeof ORDINARY, changes: Changes): string[] => {
  const changed = requiredMentions(mentionFacts(kind, changes));
  return MENTIONS.flatMap((mention) => {
    const [before, after] = [ORDINARY[kind].includes(mention), changed.includes(mention)];
    if (before === after) return [];
    return [`${after ? "+" : "-"}${mention}`];
  });
};

describe("requiredMentions", () => {
  it.each(["quote", "invoice", "credit_note"] as const)("of a %s between French companies", (kind) => {
    expect(requiredMentions(mentionFacts(kind))).toEqual(ORDINARY[kind]);
  });

  const elsewhere = {
    addressLine1: "3 quai Ouest",
    addressLine2: null,
    postalCode: "56100",
    city: "Lorient",
    country: "FR",
  };
  const same = { ...elsewhere, addressLine1: "12 rue des Lices", postalCode: "56000", city: "Vannes" };

  it.each<[string, Changes, string[]]>([
    [
      "a sole trader",
      { seller: { legalForm: "ei", registerCity: null } },
      ["+seller.sole_trader", "-seller.share_capital", "-seller.register"],
    ],
    ["a micro-business", { seller: { legalForm: "micro" } }, ["+seller.sole_trader", "-seller.share_capital"]],
    ["an association", { seller: { legalForm: "association" } }, ["-seller.share_capital"]],
    ["VAT on debits", { seller: { vatRegime: "debits" } }, ["+vat.on_debits"]],
    [
      "VAT on debits without VAT",
      { seller: { vatRegime: "debits" }, document: { vat: [vatOf("G")] } },
      ["+vat.export"],
    ],
    [
      "a business exempt from VAT",
      { seller: { vatRegime: "franchise", vatNumber: null }, document: { vat: [vatOf("E")] } },
      ["-seller.vat_number", "+vat.franchise"],
    ],
    ["exempt lines", { document: { vat: [vatOf("S"), vatOf("E")] } }, ["+vat.exempt"]],
    [
      "services to another EU country",
      { document: { vat: [vatOf("AE")] } },
      ["+buyer.vat_number", "+vat.reverse_charge"],
    ],
    ["goods to another EU country", { document: { vat: [vatOf("K")] } }, ["+buyer.vat_number", "+vat.intra_eu_goods"]],
    ["what is outside the scope of VAT", { document: { vat: [vatOf("O")] } }, ["+vat.outside_scope"]],
    ["zero-rated lines", { document: { vat: [vatOf("Z")] } }, []],
    [
      "a consumer",
      { buyer: { kind: "person" } },
      ["-buyer.siren", "-payment.late_penalty", "-payment.recovery_indemnity", "-payment.early_discount"],
    ],
    ["another delivery address", { buyer: { deliveryAddress: elsewhere } }, ["+buyer.delivery_address"]],
    ["the same delivery address", { buyer: { deliveryAddress: same } }, []],
    ["a purchase order", { document: { purchaseOrder: "BC-7" } }, ["+document.purchase_order"]],
    ["another day of supply", { document: { supply: localDate("2026-10-30") } }, ["+document.supply_date"]],
    ["the same day of supply", { document: { supply: localDate("2026-11-02") } }, []],
    [
      "a service period",
      { document: { supply: { from: localDate("2026-10-01"), to: localDate("2026-10-31") } } },
      ["+document.supply_date"],
    ],
    ["another currency", { document: { currency: "GBP" } }, ["+vat.in_euros", "-payment.epc_qr"]],
    [
      "another currency without VAT",
      { document: { currency: "GBP", vat: [vatOf("G")] } },
      ["+vat.export", "-payment.epc_qr"],
    ],
    ["no bank account", { seller: { hasIban: false } }, ["-payment.bank_details", "-payment.epc_qr"]],
    ["nothing due", { document: { due: 0n } }, ["-payment.epc_qr"]],
    ["more than a transfer code can carry", { document: { due: 100_000_000_000n } }, ["-payment.epc_qr"]],
  ])("of an invoice: %s", (_what, changes, expected) => {
    expect(difference("invoice", changes)).toEqual(expected);
  });

  it("shows VAT in euros on credit notes as on invoices, and not on quotes", () => {
    expect(difference("credit_note", { document: { currency: "USD" } })).toEqual(["+vat.in_euros"]);
    expect(difference("quote", { document: { currency: "USD" }, seller: { vatRegime: "debits" } })).toEqual([]);
  });
});
