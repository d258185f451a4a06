import { hasShareCapital } from "@/lib/catalog/legal-forms";
import { buyerOwesVat, showsVatInEuros, type Address, type MentionFacts } from "./mention-facts";

/** What a document has to say beyond the figures every document has, in the order it is said. Wordings are dated data. */
export const MENTIONS = [
  "seller.sole_trader",
  "seller.share_capital",
  "seller.register",
  "seller.vat_number",
  "seller.ape",
  "buyer.delivery_address",
  "buyer.siren",
  "buyer.vat_number",
  "document.purchase_order",
  "document.supply_date",
  "document.operation",
  "invoice.due_date",
  "quote.validity",
  "quote.acceptance",
  "credit_note.invoice",
  "credit_note.reason",
  "vat.in_euros",
  "vat.on_debits",
  "vat.franchise",
  "vat.exempt",
  "vat.reverse_charge",
  "vat.intra_eu_goods",
  "vat.export",
  "vat.outside_scope",
  "payment.late_penalty",
  "payment.recovery_indemnity",
  "payment.early_discount",
  "payment.bank_details",
  "payment.epc_qr",
] as const;
export type Mention = (typeof MENTIONS)[number];

const SOLE_TRADERS: readonly unknown[] = ["micro", "ei"];
const EPC_MOST = 99_999_999_999n;

const differs = (a: Address, b: Address): boolean =>
  a.addressLine1 !== b.addressLine1 ||
  a.addressLine2 !== b.addressLine2 ||
  a.postalCode !== b.postalCode ||
  a.city !== b.city ||
  a.country !== b.country;

/** By French law and `docs/billing.md`; facts that are missing are named by `missingFacts`, not here. */
export function requiredMentions(facts: MentionFacts): Mention[] {
  const { seller, buyer, document } = facts;
  const { supply } = document;
  const has = (category: string): boolean => document.vat.some(({ vatCategory }) => vatCategory === category);
  const franchise = seller.vatRegime === "franchise";
  const billed = document.kind !== "quote";
  const invoice = document.kind === "invoice";
  const paysAsBusiness = invoice && buyer.kind === "company";

  const required: Record<Mention, boolean> = {
    "seller.sole_trader": SOLE_TRADERS.includes(seller.legalForm),
    "seller.share_capital": seller.legalForm !== null && hasShareCapital(seller.legalForm),
    "seller.register": seller.registerCity !== null,
    "seller.vat_number": seller.vatNumber !== null,
    "seller.ape": seller.ape !== null,
    "buyer.delivery_address": buyer.deliveryAddress !== null && differs(buyer.deliveryAddress, buyer),
    "buyer.siren": buyer.kind === "company" && buyer.siren !== null,
    "buyer.vat_number": buyerOwesVat(facts),
    "document.purchase_order": document.purchaseOrder !== null,
    "document.supply_date": supply !== null && supply !== document.issueDate,
    "document.operation": billed,
    "invoice.due_date": invoice,
    "quote.validity": document.kind === "quote",
    "quote.acceptance": document.kind === "quote",
    "credit_note.invoice": document.kind === "credit_note",
    "credit_note.reason": document.kind === "credit_note",
    "vat.in_euros": showsVatInEuros(facts),
    "vat.on_debits": billed && seller.vatRegime === "debits" && has("S"),
    "vat.franchise": franchise,
    "vat.exempt": has("E") && !franchise,
    "vat.reverse_charge": has("AE"),
    "vat.intra_eu_goods": has("K"),
    "vat.export": has("G"),
    "vat.outside_scope": has("O"),
    "payment.late_penalty": paysAsBusiness,
    "payment.recovery_indemnity": paysAsBusiness,
    "payment.early_discount": paysAsBusiness,
    "payment.bank_details": invoice && seller.hasIban,
    "payment.epc_qr":
      invoice && seller.hasIban && document.currency === "EUR" && document.due > 0n && document.due <= EPC_MOST,
  };
  return MENTIONS.filter((mention) => required[mention]);
}
