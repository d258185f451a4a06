import { describe, expect, it } from "vitest";
import { buyerOwesVat } from "@/lib/billing/documents/mention-facts";
import { requiredMentions, type Mention } from "@/lib/billing/documents/required-mentions";
import { currencyInput } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { localDate } from "@/lib/kernel/local-date";
import { givenPaper, item } from "@/tests/support/given-paper";
import { PAPERS } from "@/tests/support/paper-cases";
import type { Paper } from "./paper";
import type { Sheet } from "./sheet";
import { sheetOf } from "./sheet-of";

const spaced = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");
const all = (sheet: Sheet) => spaced(JSON.stringify({ ...sheet, logo: null }));

/** What a mention leaves on the sheet of a paper. */
const TRACES: Record<Mention, (paper: Paper) => string | RegExp> = {
  "seller.sole_trader": () => /Kervran EI"/,
  "seller.share_capital": () => /(au capital de|with a share capital of) €?1.000[,.]00/,
  "seller.register": () => "RCS Vannes 732 829 320",
  "seller.vat_number": () => /(TVA|VAT) FR44732829320/,
  "seller.ape": () => "APE 62.01Z",
  "buyer.delivery_address": () => /Livré à.*8 quai de la Loire.*Bâtiment C.*93500 Pantin/,
  "buyer.siren": () => "SIREN 404 833 048",
  "buyer.vat_number": ({ facts }) => `${facts.buyer.vatNumber}`,
  "document.purchase_order": ({ facts }) => `"${facts.document.purchaseOrder}"`,
  "document.supply_date": () => /1er oct. – 31 oct. 2026|30 October 2026/,
  "document.operation": () => /Prestation de services|et prestation de services|Supply of services/,
  "invoice.due_date": () => /2 (décembre|December) 2026/,
  "quote.validity": () => /(Valable jusqu’au|Valid until).*2 (décembre|December) 2026/,
  "quote.acceptance": () => /Bon pour accord|Agreed and accepted/,
  "credit_note.invoice": () => /FAC-2026-0007 (du 1er octobre|of 1 October) 2026/,
  "credit_note.reason": ({ facts: { document } }) =>
    (document.kind === "credit_note" && document.reason) || "no reason given",
  "vat.in_euros": () => /(TVA en euros|VAT in euros).*€/,
  "vat.on_debits": () => "d’après les débits",
  "vat.franchise": () => "TVA non applicable, art. 293 B du CGI",
  "vat.exempt": ({ facts }) => `Exonération de TVA : ${facts.document.exemptionReason}`,
  "vat.reverse_charge": () => "Autoliquidation",
  "vat.intra_eu_goods": () => "art. 138 de la directive 2006/112/CE",
  "vat.export": () => "art. 146 de la directive 2006/112/CE",
  "vat.outside_scope": () => "hors du champ d’application de la TVA",
  "payment.late_penalty": ({ terms }) => terms.latePenalty,
  "payment.recovery_indemnity": ({ terms }) => terms.recoveryIndemnity,
  "payment.early_discount": ({ terms }) => terms.earlyDiscount,
  "payment.bank_details": () => /FR76 3000 6000 0112 3456 7890 189.*AGRIFRPP/,
  "payment.epc_qr": () => '"BCD","002","1","SCT"',
};

describe("every mention a paper has to make", () => {
  it.each(Object.entries(PAPERS))("is on the sheet of %s", (_name, paper) => {
    const text = all(sheetOf(paper));
    for (const mention of requiredMentions(paper.facts)) {
      const trace = TRACES[mention](paper);
      expect(text, mention).toEqual(
        typeof trace === "string" ? expect.stringContaining(trace) : expect.stringMatching(trace),
      );
    }
  });

  it("occurs in one of them at least", () => {
    const made = new Set(Object.values(PAPERS).flatMap(({ facts }) => requiredMentions(facts)));
    expect(Object.keys(TRACES).filter((mention) => !made.has(mention as Mention))).toEqual([]);
  });
});

describe("nothing a paper must not say", () => {
  const text = (name: string) => all(sheetOf(PAPERS[name]!));

  it("no penalties for consumers", () => {
    expect(text("a sole trader exempt from VAT")).not.toMatch(/Pénalités|recouvrement|escompte/);
  });

  it("no VAT numbers of buyers who do not owe the VAT", () => {
    for (const paper of Object.values(PAPERS).filter(({ facts }) => !buyerOwesVat(facts))) {
      expect(sheetOf(paper).buyer.ids.join()).not.toMatch(/TVA|VAT/);
    }
  });

  it("no rates, bases or columns of VAT for those exempt from it", () => {
    for (const name of ["a sole trader exempt from VAT", "a quote of a sole trader exempt from VAT"]) {
      const { table, vat, totals } = sheetOf(PAPERS[name]!);
      expect(vat).toBeNull();
      expect(table.columns.map(({ column }) => column)).not.toContain("vat");
      expect(JSON.stringify([table.columns, totals])).not.toMatch(/HT|TTC|TVA/);
    }
  });

  it("no account and no code on quotes and credit notes", () => {
    for (const name of ["a quote", "a credit note"]) expect(sheetOf(PAPERS[name]!).payment).toBeNull();
  });
});

const totals = (paper: Paper) => sheetOf(paper).totals.map(({ label, value }) => spaced(`${label}: ${value}`));

describe("totals", () => {
  it.each<[string, string[]]>([
    ["an invoice", ["Total HT: 1 858,80 €", "Total TVA: 345,83 €", "Total TTC: 2 204,63 €", "Net à payer: 2 204,63 €"]],
    ["a quote in English", ["Total excl. VAT: €1,858.80", "VAT: €345.83", "Total incl. VAT: €2,204.63"]],
    ["a credit note", ["Total HT: 29,80 €", "Total TVA: 1,64 €", "Montant de l’avoir: 31,44 €"]],
    ["a sole trader exempt from VAT", ["Total: 3 350,00 €", "Net à payer: 3 350,00 €"]],
    [
      "a quote of a sole trader exempt from VAT",
      ["Total des lignes: 1 680,00 €", "Remise 10 %: -168,00 €", "Total: 1 512,00 €"],
    ],
    [
      "a fixed discount, a deposit and a payment",
      [
        "Total des lignes HT: 1 858,80 €",
        "Remise: -100,00 €",
        "Total HT: 1 758,80 €",
        "Total TVA: 327,22 €",
        "Total TTC: 2 086,02 €",
        "Acompte versé: -500,00 €",
        "Déjà réglé: -200,00 €",
        "Net à payer: 1 386,02 €",
      ],
    ],
    ["yen", ["Total HT: 375 000 JPY", "Total TVA: 75 000 JPY", "Total TTC: 450 000 JPY", "Net à payer: 450 000 JPY"]],
  ])("of %s", (name, expected) => {
    expect(totals(PAPERS[name]!)).toEqual(expected);
  });

  it("name charges that belong to the document", () => {
    const amounts = {
      charges: [{ vatCategory: "S" as const, vatRate: decimal("20"), amount: 1_000n }],
      rounding: -63n,
    };
    expect(totals(givenPaper({ amounts }))).toEqual([
      "Total des lignes HT: 1 858,80 €",
      "Frais: 10,00 €",
      "Total HT: 1 868,80 €",
      "Total TVA: 347,83 €",
      "Total TTC: 2 216,63 €",
      "Arrondi: -0,63 €",
      "Net à payer: 2 216,00 €",
    ]);
  });
});

describe("lines", () => {
  const table = (name: string) => sheetOf(PAPERS[name]!).table;
  const cells = (name: string) =>
    table(name).rows.map((row) => (row.type === "item" ? Object.values(row.cells).map(spaced).join(" | ") : row.type));

  it("say quantity, unit, price, discount, VAT and net, and carry their sum", () => {
    expect(cells("many rates and discounts")).toEqual([
      "section",
      "3,5 | jour | 480,00 | 5 % | 20 % | 1 596,00",
      "1 234,5678 | kWh | 0,123456 | – | 10 % | 152,41",
      "text",
      "section",
      "3,5 | jour | 480,00 | 12,50 | 5,5 % | 1 667,50",
      "3,5 | jour | 480,00 | +5,00 | 2,1 % | 1 685,00",
      "-1 | jour | 65,00 | – | 20 % | -65,00",
    ]);
    expect(table("many rates and discounts").rows.map(({ carried }) => spaced(carried))).toEqual([
      "0,00",
      "1 596,00",
      "1 748,41",
      "1 748,41",
      "1 748,41",
      "3 415,91",
      "5 100,91",
      "5 035,91",
    ]);
  });

  it("say in a word why there is no VAT", () => {
    const rates = table("goods to the EU, exports and exempt").rows.map(
      (row) => row.type === "item" && spaced(row.cells.vat),
    );
    expect(rates).toEqual(["Intra-UE", "Export", "Exonéré", "Hors champ", "0 %"]);
  });

  it("have no columns that would be empty", () => {
    const columns = (paper: Paper) => sheetOf(paper).table.columns.map(({ column }) => column);
    expect(columns(givenPaper({ rows: [item({ unit: null })] }))).toEqual(["quantity", "unitPrice", "vat", "net"]);
    expect(columns(PAPERS["20 lines"]!)).toEqual(["quantity", "unit", "unitPrice", "discount", "vat", "net"]);
  });
});

it("divides VAT by rate, after the discount", () => {
  const { vat } = sheetOf(PAPERS["many rates and discounts"]!);
  expect(vat?.rows.map((row) => row.map(spaced).join(" | "))).toEqual([
    "20 % | 1 485,07 | 297,01",
    "10 % | 147,84 | 14,78",
    "5,5 % | 1 617,47 | 88,96",
    "2,1 % | 1 634,45 | 34,32",
  ]);
});

it("says VAT in euros, with rate and day", () => {
  expect(sheetOf(PAPERS["dollars, with VAT in euros"]!).vatMentions).toEqual([
    "VAT in euros: €319.36 (1 USD = 0.92345678 EUR, rate of 30 October 2026)",
  ]);
});

describe("a draft", () => {
  it("is a draft on its head, on every page and in its file", () => {
    const { number, watermark, file } = sheetOf(PAPERS["a draft"]!);
    expect({ number, watermark, file }).toEqual({
      number: "Brouillon",
      watermark: "Brouillon",
      file: { title: "Facture Brouillon", author: "Atelier Sillage", date: "2026-11-02" },
    });
  });

  it("can be looked at while nearly everything is missing", () => {
    const bare = givenPaper({
      number: null,
      rows: [],
      bank: null,
      seller: {
        legalName: null,
        addressLine1: null,
        postalCode: null,
        city: null,
        siren: null,
        vatNumber: null,
        registerCity: null,
        legalForm: null,
        vatRegime: null,
        ape: null,
        shareCapital: null,
        hasIban: false,
      },
      sign: { siret: null, email: null, phone: null },
      buyer: { addressLine1: null, city: null, postalCode: null, siren: null },
      document: { dueDate: null, operation: null },
    });
    const sheet = sheetOf(bare);
    expect(sheet.seller).toMatchObject({ name: "Atelier Sillage", lines: [], ids: [] });
    expect(totals(bare).at(-1)).toBe("Net à payer: 0,00 €");
    expect(all(sheet)).not.toMatch(/"null|undefined|\{\w+\}/);
  });
});

describe("parties", () => {
  it("name the country of who is elsewhere", () => {
    const { seller, buyer } = sheetOf(PAPERS["reverse charge"]!);
    expect(seller.lines).toEqual(["12 rue des Lices", "56000 Vannes", "France"]);
    expect(buyer.lines).toEqual(["Torstraße 140", "10119 Berlin", "Allemagne"]);
  });

  it.each([
    ["Hélène Kervran", "Hélène Kervran EI"],
    ["Hélène Kervran EI", "Hélène Kervran EI"],
    ["Kervran, entrepreneur individuel", "Kervran, entrepreneur individuel"],
    ["REIMS Conseil", "REIMS Conseil EI"],
  ])("mark a sole trader once: %s", (legalName, printed) => {
    expect(sheetOf(givenPaper({ seller: { legalName, legalForm: "ei" } })).seller.name).toBe(printed);
  });

  it("say SIREN where the SIRET is not known", () => {
    expect(sheetOf(givenPaper({ sign: { siret: null } })).seller.ids[0]).toBe("SIREN 732\u00A0829\u00A0320");
  });
});

it("pays the rest of what is due", () => {
  const { payment } = sheetOf(PAPERS["a fixed discount, a deposit and a payment"]!);
  expect(payment?.code?.content).toContain("EUR1386.02");
  expect(payment?.amount.label).toBe("Montant");
  expect(spaced(payment?.amount.value ?? "")).toBe("1 386,02 €");
  expect(payment?.heading).toBe("Règlement par virement avant le 2 décembre 2026");
});

it("keeps the wording of its day", () => {
  const franchise = (issueDate: string) =>
    sheetOf(
      givenPaper({
        seller: { vatRegime: "franchise" },
        rows: [item({ vatCategory: "E", vatRate: decimal("0") })],
        document: { issueDate: localDate(issueDate) },
      }),
    ).vatMentions;
  expect(franchise("2026-08-31")).not.toEqual(franchise("2026-09-01"));
});

it("takes what was typed on several lines apart", () => {
  const paper = givenPaper({
    rows: [item({ description: "Titre\r\n\r\nun\u2028deux" }), { type: "text", description: "trois\n\nquatre" }],
    notes: "cinq\nsix",
  });
  const { table, notes } = sheetOf(paper);
  expect(table.rows).toMatchObject([{ title: "Titre", details: ["un", "deux"] }, { lines: ["trois", "quatre"] }]);
  expect(notes).toEqual(["cinq", "six"]);
});

it("is money of the currency it says", () => {
  expect(sheetOf(PAPERS.yen!).table.rows[0]).toMatchObject({ carried: "375\u202F000" });
  expect(PAPERS.yen?.totals.currency).toBe(currencyInput.parse("JPY"));
});
