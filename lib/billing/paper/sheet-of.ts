import { convertMoney, money } from "@/lib/kernel/money";
import { currencyInput } from "@/lib/kernel/currency";
import type { Paper } from "./paper";
import type { Sheet, SheetFact, SheetPayment } from "./sheet";
import { dueOf, tableOf, totalsOf, vatTableOf } from "./sheet-figures";
import { buyerOf, deliveryOf, footerOf, legalName, sellerOf } from "./sheet-parties";
import { linesOf, speechOf, type Speech } from "./speech";
import { transferCode } from "./transfer-code";

const EUR = currencyInput.parse("EUR");

function factsOf({ facts: { document } }: Paper, { t, w, has, mention }: Speech): SheetFact[] {
  const { kind, issueDate, supply, purchaseOrder } = document;
  const facts: SheetFact[] = [{ label: t(`paper.issueDate.${kind}`), value: w.day(issueDate) }];
  if (kind === "invoice" && document.dueDate !== null) {
    facts.push({ label: mention("invoice.due_date"), value: w.day(document.dueDate), strong: true });
  }
  if (kind === "quote" && document.validUntil !== null) {
    facts.push({ label: mention("quote.validity"), value: w.day(document.validUntil), strong: true });
  }
  if (kind === "credit_note" && document.invoice !== null) {
    const { number, issueDate: date } = document.invoice;
    const together = w.day(date).replaceAll(" ", "\u00A0");
    const value = mention("credit_note.invoice", { number, date: together });
    facts.push({ label: t("paper.creditedInvoice"), value, strong: true });
  }
  if (has("document.supply_date") && supply !== null) {
    const period = typeof supply === "object";
    facts.push({
      label: mention(`document.supply_date.${period ? "period" : "day"}`),
      value: period ? w.period(supply.from, supply.to) : w.day(supply),
    });
  }
  if (has("document.purchase_order")) {
    facts.push({ label: mention("document.purchase_order"), value: purchaseOrder ?? "", mono: true });
  }
  return facts;
}

function subjectsOf({ title, facts: { document } }: Paper, { t, mention }: Speech): Sheet["subjects"] {
  const reason = document.kind === "credit_note" ? document.reason : null;
  return [
    ...(title === null ? [] : [{ label: t("paper.subject"), value: title }]),
    ...(reason === null ? [] : [{ label: mention("credit_note.reason"), value: reason }]),
  ];
}

function vatMentionsOf(paper: Paper, { w, has, mention }: Speech): string[] {
  const { facts, totals, exchange } = paper;
  const { currency, exemptionReason } = facts.document;
  const said = (["vat.on_debits", "vat.franchise", "vat.reverse_charge", "vat.intra_eu_goods", "vat.export"] as const)
    .filter(has)
    .map((key) => mention(key));
  if (has("vat.exempt") && exemptionReason !== null) said.push(mention("vat.exempt", { reason: exemptionReason }));
  if (has("vat.outside_scope")) said.push(mention("vat.outside_scope"));
  if (has("vat.in_euros") && exchange !== null) {
    const inEuros = convertMoney(money(totals.vat, currency), exchange.rate, EUR);
    const { rate, date } = exchange;
    const values = { vat: w.money(inEuros.minor, EUR), currency, rate: w.rate(rate), date: w.day(date) };
    said.push(mention("vat.in_euros", values));
  }
  return said;
}

function paymentOf(paper: Paper, speech: Speech): SheetPayment | null {
  const { bank, number, facts } = paper;
  const { document } = facts;
  const { t, w, has, mention } = speech;
  if (bank === null || document.kind !== "invoice" || !has("payment.bank_details")) return null;
  const reference = number ?? t("paper.draft");
  const { dueDate } = document;
  const content = has("payment.epc_qr")
    ? transferCode({ ...bank, beneficiary: legalName(paper, speech), amount: dueOf(paper), reference })
    : null;
  return {
    heading: dueDate === null ? t("paper.paymentOnReceipt") : mention("payment.bank_details", { date: w.day(dueDate) }),
    facts: [
      { label: t("paper.iban"), value: bank.iban.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1\u00A0"), mono: true },
      ...(bank.bic === null ? [] : [{ label: t("paper.bic"), value: bank.bic, mono: true }]),
      { label: t("paper.reference"), value: reference, mono: true },
    ],
    amount: { label: t("paper.amount"), value: w.money(dueOf(paper)) },
    code: content === null ? null : { content, hint: mention("payment.epc_qr") },
  };
}

function acceptanceOf({ t, has, mention }: Speech): Sheet["acceptance"] {
  if (!has("quote.acceptance")) return null;
  return {
    heading: t("paper.acceptance.heading"),
    text: mention("quote.acceptance"),
    fields: [t("paper.acceptance.date"), t("paper.acceptance.name"), t("paper.acceptance.signature")],
  };
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function mentionsOf({ facts: { document }, terms }: Paper, { has, mention }: Speech): string[] {
  const said: string[] = [];
  if (has("document.operation") && document.operation !== null) {
    said.push(mention(`document.operation.${document.operation}`));
  }
  if (has("payment.early_discount")) said.push(terms.earlyDiscount);
  if (has("payment.late_penalty")) said.push(terms.latePenalty);
  if (has("payment.recovery_indemnity")) said.push(terms.recoveryIndemnity);
  return said.map(sentence);
}

/** What a paper says, word by word. Pure: no clock, no chance, nothing looked up. */
export function sheetOf(paper: Paper): Sheet {
  const speech = speechOf(paper);
  const { t } = speech;
  const { document } = paper.facts;
  const heading = t(`paper.headings.${document.kind}`);
  const number = paper.number ?? t("paper.draft");
  return {
    language: paper.locale,
    file: { title: `${heading} ${number}`, author: legalName(paper, speech), date: document.issueDate },
    accentColor: paper.accentColor,
    logo: paper.logo,
    watermark: paper.number === null ? t("paper.draft") : null,
    heading,
    number,
    sellerName: paper.seller.name,
    seller: sellerOf(paper, speech),
    delivery: deliveryOf(paper, speech),
    buyer: buyerOf(paper, speech),
    facts: factsOf(paper, speech),
    subjects: subjectsOf(paper, speech),
    notes: linesOf(paper.notes ?? ""),
    table: tableOf(paper, speech),
    vat: vatTableOf(paper, speech),
    vatMentions: vatMentionsOf(paper, speech),
    totals: totalsOf(paper, speech),
    payment: paymentOf(paper, speech),
    acceptance: acceptanceOf(speech),
    mentions: mentionsOf(paper, speech),
    closing: linesOf(paper.terms.footer ?? ""),
    footer: footerOf(paper, speech),
  };
}
